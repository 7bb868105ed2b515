namespace CorridorSim.Scenarios;

/// <summary>A small corridor to start from: two ports, a border, one flow; it runs as it is.</summary>
public static class ScenarioTemplate
{
    /// <summary>The text of a new scenario file.</summary>
    /// <param name="name">Name of the scenario; one line of at most 200 characters.</param>
    public static string Text(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Starter.Replace("NAME", Quoted(name.Trim()), StringComparison.Ordinal);
    }

    /// <summary>Between quotation marks, so that YAML takes every name as it is.</summary>
    private static string Quoted(string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-') && char.IsAsciiLetter(name[0]) && name.Length > 5
            ? name
            : $"'{name.ReplaceLineEndings(" ").Replace("'", "''", StringComparison.Ordinal)}'";

    private const string Starter = """
        # yaml-language-server: $schema=./corridorsim.schema.json
        # A value is a number, its unit and, in parentheses, where it comes from and how good it is: 14 train/d (R10 C).
        # Quality: A official or two sources, B one credible source, C weak or derived, D assumption. Replace or defend every D.
        scenario: NAME
        starts: 2025-01-01                  # first measured day; the warm-up lies before it
        warm-up: 1 y
        runs-for: 1 y

        cargo:                              # what one unit is, weighs and measures
          wagon: { unit: wagon, load: 60 t (GK D), tare: 24 t (GK D), length: 14.5 m (GK D) }

        places:                             # latitude and longitude, for the map
          mine:     { location: 48.00 67.00 }
          frontier: { location: 44.00 53.00 }
          west-port: { location: 43.00 51.50, storage: { wagon: 300 (GK D) } }
          east-port: { location: 40.00 49.50 }

        flows:                              # what wants to go from where to where
          ore: { cargo: wagon, from: mine, to: east-port, rate: 30 wagon/d (GK D), arrives: random groups of 10 wagon }

        rail:                               # figures are each way; background is what other traffic takes
          mine-frontier:      { between: [mine, frontier], length: 1200 km (GK D), speed: 300 km/d (GK D), paths: 12 train/d (GK D), background: 6 train/d (GK D) }
          frontier-west-port: { between: [frontier, west-port], length: 180 km (GK D), speed: 200 km/d (GK D), paths: 8 train/d (GK D) }

        trains:
          block: { longest: 50 wagon (GK D), departs: when 40 wagon or after 36 h (GK D) }

        borders:
          frontier:
            servers: 2 (GK D)               # trains inside at once
            hours: 06:00-24:00 (GK D)       # or always
            steps:
              control: { takes: lognormal 8 h cv 0.8 (GK D) }
              held:    { of: wagon, share: 3 % (GK D), takes: lognormal 72 h cv 0.5 (GK D) }

        ports:
          west-port: { berths: { ferry: 1 (GK D) } }
          east-port: { berths: { ferry: 1 (GK D) } }

        sea:
          crossing:
            between: [west-port, east-port]
            vessels:
              ferry: { count: 3 (GK D), berth: ferry, lane: 780 m (GK D), deadweight: 4500 t (GK D) }
            sailing: lognormal 20 h cv 0.12 (GK D)
            at-berth: lognormal 8 h cv 0.3 (GK D)      # ramp down to ramp up: unload, then load
            off-berth: lognormal 6 h cv 0.7 (GK D)     # formalities that hold no berth
            departs: when 80 % full or after 24 h (GK D)
            weather: open-sea

        weather:
          open-sea:
            closed: 30 28 24 18 12 8 8 10 13 20 32 36 % (GK D)   # January to December
            spell: lognormal 30 h cv 1.0 (GK D)
            closes: { west-port: 100 %, east-port: 80 % }

        screenlines:                        # where tonnes are counted
          crossing: { across: [crossing] }

        targets:                            # the question
          half-a-million: { at: crossing, throughput: 0.5 Mt/y, probability: 80 % }

        """;
}
