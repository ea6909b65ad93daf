using Microsoft.Playwright;
using Simulator.Domain.Exercises;
using Simulator.Domain.Exercises.Acts;
using Simulator.Domain.Views;
using Simulator.E2E.Tests.Screens;

namespace Simulator.E2E.Tests.Subject;

/// <summary>Official forms and the two ledgers.</summary>
public sealed class FormsByHand(ConsoleScreen desk, SeatView view)
{
    private IPage Page => desk.Page;

    public Task DoAsync(ExerciseCommand command) => command switch
    {
        FileForm c => FileAsync(c),
        ApproveForm c => desk.ApproveAsync(view.FormTitle(view.Forms.First(f => f.Id == c.Paper).Form), c.Remark),
        EnterLedger c => EnterAsync(c),
        UpdateLedger c => UpdateAsync(c),
        _ => throw new NotSupportedException(command.Kind),
    };

    private async Task FileAsync(FileForm form)
    {
        await desk.TabAsync("forms");
        await desk.Test($"fill-{form.Form}").ClickAsync();
        var fields = view.FormNamed(form.Form)!.Fields.ToDictionary(f => f.Id);
        foreach (var (field, value) in form.Values)
        {
            if (fields[field].Type == "choice") await desk.ChooseAsync($"f:{field}", value);
            else if (fields[field].Type == "table") await FillAsync(fields[field], value);
            else await desk.Test($"field-{field}").FillAsync(value);
        }
        await desk.SendAsync("file-form");
    }

    // What the log filled in goes first: the table then holds what was written, and nothing else.
    private async Task FillAsync(FieldView field, string value)
    {
        var rows = FormTables.Rows(field.Table!, value);
        for (var left = await Page.Locator($"[data-test^='row-out-{field.Id}-']").CountAsync(); left > 0; left--) await desk.Test($"row-out-{field.Id}-1").ClickAsync();
        foreach (var (row, number) in rows.Select((r, i) => (r, i + 1)))
        {
            await desk.Test($"row-in-{field.Id}").ClickAsync();
            foreach (var (column, cell) in field.Columns.Zip(row).Where(c => c.Second.Length > 0))
            {
                var box = desk.Test($"cell-{field.Id}-{number}-{column.Id}");
                if (column.Type == "choice") await box.SelectOptionAsync(cell);
                else await box.FillAsync(cell);
            }
        }
    }

    private async Task EnterAsync(EnterLedger entry)
    {
        var slip = view.Inbox.Any(i => i.Id == entry.About && i.HandledAt is null && i.Kind is "letter" or "call" or "walk-in" or "message" or "post");
        if (slip) await desk.SlipActAsync(entry.About!, "enter-ledger");
        else await desk.ActAsync("enter-ledger");
        await desk.ChooseAsync("ledger", entry.Ledger);
        await desk.Test("ledger-title").FillAsync(entry.Title);
        await UnitAsync(entry.Unit);
        await desk.Test("ledger-owner").FillAsync(entry.Owner);
        await desk.ChooseAsync("due", DeskByHand.Nearest(entry.DueIn, 10, 20, 30, 60));
        await desk.SendAsync("enter-ledger");
    }

    private async Task UpdateAsync(UpdateLedger step)
    {
        var entry = view.Ledger.First(e => e.Id == step.Entry);
        await desk.TabAsync("ledger");
        await Page.Locator("[data-test^='entry-']").Filter(new() { HasText = entry.Title }).Locator("[data-test^='step-']").ClickAsync();
        await desk.ChooseAsync("status", step.Status);
        if (step.Status == "transferred") await UnitAsync(step.Unit);
        await desk.Test("ledger-text").FillAsync(step.Text);
        await desk.SendAsync("update-ledger");
    }

    private async Task UnitAsync(string unit)
    {
        if (view.Departments.Concat(view.Seats).Any(u => u.Id == unit)) await desk.Test("unit").SelectOptionAsync(unit);
        else await desk.Test("unit-words").FillAsync(unit);
    }
}
