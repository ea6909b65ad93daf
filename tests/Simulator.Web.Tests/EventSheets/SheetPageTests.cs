using System.Text;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Simulator.Domain;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Clock;
using Simulator.Web.Access;
using Simulator.Web.Features.Control.Sheets;
using Simulator.Web.Features.EventSheets;
using Simulator.Web.Tests.Control;

namespace Simulator.Web.Tests.EventSheets;

/// <summary>A list brought into an exercise that runs.</summary>
public sealed class SheetPageTests : ControlTest
{
    public SheetPageTests() => Services.AddSingleton(new MappingShelf(Path.Combine(Path.GetTempPath(), "simulator-mappings-" + Path.GetRandomFileName())));

    private IRenderedComponent<SheetPage> Page(string role = AccessNames.Controller) => Render<SheetPage>(p => p.Add(x => x.Id, Id.Value).AddCascadingValue(As(role)));

    [Fact]
    public async Task Chosen_rows_are_planned_at_their_time_and_not_offered_twice()
    {
        var scenario = await OpenAsync();
        await DoAsync(new StartExercise());
        var seat = scenario.Seats[0].Id;
        var page = Page();
        page.WaitForElement("[data-test=sheet-import]");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes($"时间,内容,发送方,接收席位\nT+15,西门有人拉横幅,现场民警,{seat}\nT+25,又来了一群人,现场民警,{seat}\nT+900,太晚了,现场民警,{seat}\n"), "list.csv"));
        page.WaitForElement("[data-test=row-2]");
        await page.ChangeAsync("[data-test=choose-3]", false);
        await page.PressAsync("[data-test=sheet-keep]");
        page.WaitForElement("[data-test=see-planned]");
        var planned = (await StateAsync()).Injects["L-01"];
        Assert.Equal((InjectStatus.Waiting, ExerciseTime.FromMinutes(15), "西门有人拉横幅", "现场民警"), (planned.Status, planned.Due!.Value, planned.Text, planned.Sender));
        Assert.Equal(1, (await StateAsync()).LiveInjects);
        page.WaitForAssertion(() => Assert.Equal("false", page.Find("[data-test=row-2]").GetAttribute("data-take")));
        Assert.Equal("true", page.Find("[data-test=row-3]").GetAttribute("data-take"));
    }

    [Fact]
    public async Task Before_the_start_it_says_where_a_list_belongs()
    {
        await OpenAsync();
        Assert.NotEmpty(Page().WaitForElement(".empty").TextContent);
    }

    [Fact]
    public async Task An_evaluator_plans_nothing()
    {
        await OpenAsync();
        Assert.NotNull(Page(AccessNames.Evaluator).WaitForElement("[data-test=gate-closed]"));
    }
}
