namespace Simulator.Web.Features.WhatIf;

/// <summary>Names the texts of the what-if (WhatIfText.resx, WhatIfText.en.resx).</summary>
public sealed class WhatIfText;
