using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Simulator.Persistence.AppDb.Migrations
{
    /// <inheritdoc />
    public partial class AfterTheExercise : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Without row ids: they would count up, and so tell the order in which people answered.
            migrationBuilder.Sql("""
                CREATE TABLE "HandedIn" (
                    "Exercise" TEXT NOT NULL,
                    "Questionnaire" TEXT NOT NULL,
                    "Person" TEXT NOT NULL,
                    CONSTRAINT "PK_HandedIn" PRIMARY KEY ("Exercise", "Questionnaire", "Person")
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "Rectifications",
                columns: table => new
                {
                    Exercise = table.Column<string>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rectifications", x => new { x.Exercise, x.Item });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HandedIn");

            migrationBuilder.DropTable(
                name: "Rectifications");
        }
    }
}
