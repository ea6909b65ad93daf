using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using Simulator.Documents.Scenarios;
using Simulator.Documents.Studio.Editing;
using Simulator.Web.Access;
using Simulator.Web.Components.Desk;
using Simulator.Web.Features.Exercises;

namespace Simulator.Web.Features.Studio.Editor;

/// <summary>The page of the editor: who may come in, what is saved, which keys count.</summary>
public sealed partial class EditorPage
{
    private static readonly string[] Views = ["yaml", "form", "rehearse"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);

    [Parameter] public string Id { get; set; } = "";
    [CascadingParameter] private Task<AuthenticationState>? Authentication { get; set; }
    [Inject] private TimeProvider Time { get; set; } = null!;

    private Gate _gate = Gate.Opening;
    private bool _known, _naming;
    private string _name = "", _person = "", _remark = "";
    private string? _refused, _done;
    private IDisposable? _seat;
    private ITimer? _timer;
    private long _checked = -1;
    private string _language = "";
    private DotNetObjectReference<EditorPage>? _self;
    private IJSObjectReference? _keys;

    private EditorTab? Tab { get; set; }
    private IReadOnlyList<string>? Others => Tab is null ? null : Desk.Others(Tab.Draft.Folder, _person);

    protected override async Task OnInitializedAsync()
    {
        var user = Authentication is null ? null : (await Authentication).User;
        _gate = user?.Identity?.IsAuthenticated != true ? Gate.Stranger : user.IsInRole(AccessNames.Controller) || user.IsInRole(AccessNames.Admin) ? Gate.Open : Gate.Closed;
        if (_gate != Gate.Open) return;
        _name = user!.Identity!.Name ?? "";
        _person = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? _name;
        Open();
    }

    private void Open()
    {
        _known = Shelf.Find(Id) is not null;
        if (Shelf.DraftFolder(Id) is not { } folder) return;
        Tab = new EditorTab(Desk.Take(Id, folder, _person));
        Tab.Changed += Redraw;
        Tab.Draft.Changed += OnDraft;
        Desk.Presence += OnPresence;
        _seat = Desk.Sit(folder, _person, _name);
        _timer = Time.CreateTimer(_ => _ = InvokeAsync(CheckAsync), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Tab is null || _self is not null) return;
        _self = DotNetObjectReference.Create(this);
        _keys = await (await Js.ModuleAsync("studio")).InvokeAsync<IJSObjectReference>("keys", _self);
    }

    // What the loader says is in the language of this tab.
    protected override void LanguageChanged() => _timer?.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);

    private async Task BeginAsync()
    {
        var begun = await Shelf.EditAsync(Id, _name);
        if (begun.Problem is { } problem) _refused = Say(problem);
        else if (begun.Id != Id) Navigation.NavigateTo($"/studio/{begun.Id}", forceLoad: true);
        else Open();
    }

    private async Task SaveVersionAsync()
    {
        (_refused, _done) = (null, null);
        if (!Tab!.Draft.Save()) return;
        var saved = await Shelf.SaveVersionAsync(Id, _name, _remark.Trim());
        if (saved.Problem is { } problem) _refused = Say(problem);
        else (_done, _naming, _remark) = (T["VersionSaved", Versions], false, "");
        // The shelf may have counted the version on.
        Tab.Draft.Follow();
    }

    /// <summary>A key that counts anywhere on the page.</summary>
    [JSInvokable]
    public void Pressed(string act, int line)
    {
        if (Tab is null) return;
        switch (act)
        {
            case "Save": Tab.Draft.Save(); break;
            case "Undo": Tab.Undo(); break;
            case "Redo": Tab.Redo(); break;
            case "Next": Next(line); break;
            default: break;
        }
        StateHasChanged();
    }

    private void NextProblem() => Next(0);

    private void View(string view)
    {
        Tab!.View = view;
        if (view == "yaml" && Tab.Item is { } item && Tab.At(item) is { } node) Tab.Reveal(item.File, node.Line, focus: false);
    }

    // Behind the cursor in this file, then the other files, then from the beginning.
    private void Next(int line)
    {
        var all = Tab!.Checks?.Problems.OrderByDescending(p => p.Severity).ThenBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ToList() ?? [];
        if (all.Count == 0) return;
        var at = all.FindIndex(p => p.File == _at.File && p.Line == _at.Line && p.Message == _at.Message);
        var next = line > 0 ? Tab.ProblemsOf(Tab.File).FirstOrDefault(p => p.Line > line) : null;
        var found = next ?? all[(at + 1) % all.Count];
        _at = (found.File, found.Line, found.Message);
        Tab.Reveal(found.File, found.Line);
    }

    private (string File, int Line, string Message) _at;

    private int Turn => (int)(Tab!.Draft.SavedAt?.Ticks / 10_000_000 ?? 0);
    private int Errors => Tab?.Checks?.Problems.Count(p => p.Severity == Severity.Error) ?? 0;
    private int Warnings => (Tab?.Checks?.Problems.Length ?? 0) - Errors;
    private int Versions => Shelf.Find(Id)?.Versions.Count ?? 0;
    private string VersionLine => Versions == 0 ? T["NoVersion"] : $"v{Versions} → v{Versions + 1}";
    private string Place => Tab!.Index.Text(Tab.Language, Tab.Index.Trees.GetValueOrDefault("scenario.yaml")?.Word("title") ?? "")?.Words ?? Id;

    private string? SavedCss => Tab!.Draft switch { { Clash: not null } or { Failing: true } => "off", { Unsaved: true } => "busy", _ => null };

    private string SavedWords => Tab!.Draft switch { { Clash: not null } => T["SaveClash"], { Failing: true } => T["SaveFailing"], { Unsaved: true } => T["Unsaved"], { SavedAt: { } at } => T["SavedAt", at.ToLocalTime().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)], _ => T["AllSaved"] };

    private IReadOnlyList<KeyHelp> Keys =>
    [
        new(T["KeySave"], "Ctrl+S"), new(T["KeyNext"], "F8"), new(T["KeyComplete"], "Ctrl+Space"), new(T["KeyUndo"], "Ctrl+Z", "Ctrl+Y"), new(T["KeyFind"], "Ctrl+F"),
        new(T["KeyLeaveYaml"], "Esc", "Tab"), new(T["KeyMoveBox"], "←", "→"), new(T["KeyMoveFar"], "Shift+←", "Shift+→"),
    ];

    private string Say(Domain.Exercises.Rejection problem) => Domain.Exercises.RejectionWords.Say(problem, System.Globalization.CultureInfo.CurrentUICulture);

    private async Task CheckAsync()
    {
        if (Tab is null) return;
        var revision = Tab.Draft.Revision;
        if (_checked == revision && _language == System.Globalization.CultureInfo.CurrentUICulture.Name) return;
        (_checked, _language) = (revision, System.Globalization.CultureInfo.CurrentUICulture.Name);
        await Tab.CheckAsync();
    }

    private void OnDraft()
    {
        _timer?.Change(Pause, Timeout.InfiniteTimeSpan);
        Redraw();
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private void OnPresence(string folder)
    {
        if (folder == Tab?.Draft.Folder) Redraw();
    }
}
