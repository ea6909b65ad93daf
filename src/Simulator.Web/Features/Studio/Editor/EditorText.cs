namespace Simulator.Web.Features.Studio.Editor;

/// <summary>Names the texts of the editor (EditorText.resx, EditorText.en.resx).</summary>
public sealed class EditorText;

/// <summary>Names the words for keys, choices and hints of the scenario format in forms (FormText.resx, FormText.en.resx).</summary>
public sealed class FormText;
