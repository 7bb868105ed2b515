using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class MisspellingTests
{
    [Theory]
    [InlineData("There is no verb 'rnu'. Did you mean 'run'?", "rnu", "x.yaml")]
    [InlineData("There is no verb 'chekc'. Did you mean 'check'?", "chekc")]
    [InlineData("There is no option '--vresion'. Did you mean '--version'?", "--vresion")]
    [InlineData("run has no option '--replicatoins'. Did you mean '--replications'?", "run", "x.yaml", "--replicatoins", "3")]
    [InlineData("run has no option '--hlep'. Did you mean '--help'?", "run", "--hlep")]
    [InlineData("check has no option '--stirct'. Did you mean '--strict'?", "check", "x.yaml", "--stirct")]
    [InlineData("run needs FILE.", "run")]
    [InlineData("'b.yaml' is one word too many for run.", "run", "a.yaml", "b.yaml")]
    [InlineData("--replications '0': expected a whole number from 1, for example 200.", "run", "x.yaml", "--replications", "0")]
    [InlineData("--replications '-3': expected a whole number from 1, for example 200.", "run", "x.yaml", "--replications", "-3")]
    [InlineData("--replications '1e3': expected a whole number from 1, for example 200.", "run", "x.yaml", "--replications", "1e3")]
    [InlineData("--random-seed '-1': expected a whole number from 0, for example 1.", "run", "x.yaml", "--random-seed", "-1")]
    [InlineData("--threads '0': expected a whole number from 1 to 1024, for example 2.", "run", "x.yaml", "--threads", "0")]
    [InlineData("--budget '60': expected a time with its unit, for example 60s or 5min.", "run", "x.yaml", "--budget", "60")]
    [InlineData("--budget 'infinity s': expected a time with its unit, for example 60s or 5min.", "run", "x.yaml", "--budget", "infinity s")]
    public void A_wrong_command_line_says_what_was_probably_meant_and_ends_with_1(string message, params string[] arguments)
    {
        var outcome = CorridorSimProgram.Run(arguments);

        Assert.Contains($"error: {message}", outcome.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Output));
    }
}
