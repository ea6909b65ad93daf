using System.Text.Json;
using Simulator.Domain.Rumors;

namespace Simulator.Domain.Tests.Rumors;

/// <summary>The constants of the engine are those of docs/reference/rumor-model-parameters.json.</summary>
public class ParametersTests
{
    private static readonly JsonElement File = Load();

    [Theory]
    [InlineData(CascadeClass.Rumor, "rumor"), InlineData(CascadeClass.NonRumor, "non_rumor")]
    public void Fitted_parameters_are_those_of_the_file(CascadeClass kind, string name)
    {
        var p = ClassParameters.Of(kind);
        var file = At("calibrated", name);
        double N(params string[] path) => path.Aggregate(file, (e, s) => e.GetProperty(s)).GetDouble();
        Assert.Equal(
            [
                N("lnM", "mu"), N("lnM", "sigma"), N("logitR", "mu"), N("logitR", "sigma"), N("rootKernel", "c_s"), N("rootKernel", "sigmaLnC"), N("rootKernel", "theta"), N("rootKernel", "eta"),
                N("rhoLnMLnC"), N("amplifier", "meanCount"), N("amplifier", "onsetC_s"), N("amplifier", "onsetTheta"), N("amplifier", "lnStrengthMu"), N("amplifier", "lnStrengthSigma"),
                N("amplifier", "burstC_s"), N("amplifier", "burstTheta"), N("audienceMark", "alpha"), N("audienceMark", "max"), N("repostKernel", "c_s"), N("repostKernel", "theta"),
                N("repostKernel", "sigmaLnC"), N("depth2Multiplier"), N("reactionLag", "median_s"), N("reactionLag", "sigmaLn"),
            ],
            [
                p.LnResponseMean, p.LnResponseSd, p.LogitViralityMean, p.LogitViralitySd, p.RootScale, p.RootScaleLnSd, p.RootExponent, p.RootExponentByScale,
                p.ResponseScaleCorrelation, p.Amplifiers, p.OnsetScale, p.OnsetExponent, p.LnStrengthMean, p.LnStrengthSd, p.BurstScale, p.BurstExponent, p.AudienceExponent, p.AudienceMax,
                p.RepostScale, p.RepostExponent, p.RepostScaleLnSd, p.DeeperFertility, p.LagMedian, p.LagLnSd,
            ]);
    }

    [Theory]
    [InlineData(CascadeClass.Rumor, "rumor"), InlineData(CascadeClass.NonRumor, "non_rumor")]
    public void The_law_of_stance_is_that_of_the_file(CascadeClass kind, string name)
    {
        var s = ClassParameters.Of(kind).Stance;
        var file = At("calibrated", name, "stance");
        (double, double) Beta(string of) => (file.GetProperty(of)[0].GetDouble(), file.GetProperty(of)[1].GetDouble());
        Assert.Equal([Beta("silentBeta"), Beta("questionBeta"), Beta("denyBeta")], new[] { s.Silent, s.Question, s.Deny });
        double N(string a, string b) => file.GetProperty(a).GetProperty(b).GetDouble();
        Assert.Equal([N("intercept", "silent"), N("intercept", "question"), N("intercept", "deny"), N("lagLaw", "silentScale_h"), N("lagLaw", "questionExponent"), N("lagLaw", "denyExponent")],
            [s.SilentIntercept, s.QuestionIntercept, s.DenyIntercept, s.SilentLagHours, s.QuestionLagExponent, s.DenyLagExponent]);
        foreach (var (stance, i) in new[] { "comment", "silent", "question", "deny" }.Select((n, i) => (n, i)))
        {
            var odds = file.GetProperty("childOddsGivenParent").GetProperty(stance);
            Assert.Equal((odds.GetProperty("silent").GetDouble(), odds.GetProperty("question").GetDouble(), odds.GetProperty("deny").GetDouble()), s.OddsByParent[i]);
            Assert.Equal(N("fertility", stance), s.Fertility[i]);
        }
    }

    [Fact]
    public void Activity_caps_and_responses_are_those_of_the_file()
    {
        Assert.Equal(At("clock", "hourlyActivityMean1").EnumerateArray().Select(a => (int)Math.Round(a.GetDouble() * 1000)), ActivityClock.Activity);
        Assert.Equal(24_000, ActivityClock.Activity.Sum(), 30.0);
        double R(string name) => At("response", name).GetDouble();
        Assert.Equal(
            [
                R("kappaCorrection"), R("kappaVacuum"), R("kappaBacklash"), R("holdTau_s"), R("backlashTau_s"), R("coverageC_s"), R("coverageTheta"), R("vacuumClosedByClarification"),
                R("vacuumClosedByDenial"), R("vacuumClosedByHolding"), R("trustLossFalseDenial"), R("trustLossUnexplainedDeletion"), R("backlashFalseDenial"), R("backlashUnexplainedDeletion"),
                R("deletionDirect"), R("deletionDeep"), R("labelLogReduction"), R("supportProbability"), R("questionProbabilityVacuum"), R("questionProbabilityUnexplainedDeletion"),
                R("backlashProbability"), R("supportFertility"), R("exposeRootShareMin"), R("screenshotRoots"), R("screenshotRootShare"), At("caps", "directRepostsMax").GetDouble(),
            ],
            [
                ResponseParameters.Correction, ResponseParameters.Vacuum, ResponseParameters.Backlash, ResponseParameters.HoldTau, ResponseParameters.BacklashTau, ResponseParameters.CoverageScale,
                ResponseParameters.CoverageExponent, ResponseParameters.ClarificationCloses, ResponseParameters.DenialCloses, ResponseParameters.HoldingCloses, ResponseParameters.ExposedTrustLoss,
                ResponseParameters.DeletionTrustLoss, ResponseParameters.ExposedBacklash, ResponseParameters.DeletionBacklash, ResponseParameters.DeletionDirect, ResponseParameters.DeletionDeeper,
                ResponseParameters.Label, ResponseParameters.SupportShare, ResponseParameters.QuestionInVacuum, ResponseParameters.QuestionOnDeletion, ResponseParameters.BacklashShare,
                ResponseParameters.SupportFertility, ResponseParameters.ExposingShareMin, ResponseParameters.Screenshots, ResponseParameters.ScreenshotShare, ResponseParameters.DirectMax,
            ]);
        Assert.Equal(R("exposeRootShare"), Cascades.Settings.ExposingRootShare);
    }

    private static JsonElement At(params string[] path) => path.Aggregate(File, (e, s) => e.GetProperty(s));

    private static JsonElement Load() =>
        JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(Sources.Root, "docs", "reference", "rumor-model-parameters.json"))).RootElement;
}
