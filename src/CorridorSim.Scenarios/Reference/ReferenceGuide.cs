namespace CorridorSim.Scenarios.Reference;

/// <summary>The part of the reference that explains how values, files and changes are written.</summary>
internal static class ReferenceGuide
{
    public const string Text = """
        # The scenario language

        A scenario is a YAML file that a planner can read aloud. `corridorsim check FILE` says what is wrong with it and how to mend it; `corridorsim show FILE` prints every value with
        where it comes from; `corridorsim new` writes a small corridor to start from. Editors complete and check keys with `corridorsim.schema.json` beside this file, which the first line of each scenario names.
        This reference is generated from the program; a test fails when it is out of date.

        ## Kinds of files

        The first key tells what a file is.

        | First key | The file is | Other keys |
        |---|---|---|
        | `scenario:` | a complete corridor | all sections below |
        | `overlay:` | a what-if: changes to the file named by `extends` | `extends`, `change` |
        | `shock:` | changes to be laid over any scenario: `corridorsim run FILE --with SHOCK` | `change` |
        | `hindcast:` | observed outcomes beside the scenarios that should have foreseen them: `corridorsim hindcast FILE` | `observed` |

        ## Values

        A value is a number, a blank, its unit and, in parentheses, where it comes from: `14 train/d (R10 C)`. A plain count has no unit: `servers: 4 (GK D)`.

        - **Source and quality**: ids of the ledger `seeds/sources.csv`, then a letter. A: official, or two sources. B: one credible source. C: weak, or derived. D: assumption. `DER` is derived here, `GK` general knowledge.
          The long form holds a note too: `{ value: 14 train/d, source: R10, quality: C, note: counted in May }`.
        - **Numbers** have a decimal point and no mark between thousands: `1578.5`.
        - **Units**: time `min h d week y` (a year of 365 d, in rates); length `m km nmi`; mass `kg t kt Mt`; share `%`; counts `wagon TEU truck parcel train vessel event voyage call`; money `USD`; rates with `/`, as in `train/d`, `Mt/y`, `km/h`; `knot`. Any unit of the right dimension will do.
        - **Dates** are `2025-01-31`. **Spans of the calendar** are `1 y`, `18 month`, `90 d`. **Opening hours** are `06:00-24:00`, over midnight `20:00-04:00`, or `always`.
        - **Months**: one line with twelve numbers, January to December, and one unit at the end: `33 30 25 20 13 8 8 10 13 22 42 45 %`.
        - **Changes at dates**: `2 until 2027-07-01 then 3`; each value holds from 00:00 of its date. Keys that *may change at dates* in the tables below take it, whatever they hold:

          ```yaml
          speed: 280 km/d until 2027-07-01 then 450 km/d (GK D)                          # after electrification
          sailing: lognormal 21 h cv 0.12 until 2028-01-01 then lognormal 18 h cv 0.10   # a law
          departs: when 80 % full or after 24 h until 2026-04-01 then every 12 h         # a rule
          closed: 33 30 25 20 13 8 8 10 13 22 42 45 % until 2030-01-01 then 25 %         # months
          ```

          A duration, speed or cost is that of the day on which what it belongs to begins: the step, the run over a line, the voyage, the journey. Rules and limits for what waits change on the day itself, except that a ship that is loading leaves by the rule under which it began.
          The warm-up has what holds at `starts`. `plus` and `times` change each of the values, and their dates not.
        - **Laws** of probability take a mean, or the values named here, each with its unit. No commas, no parentheses.

          | Law | Written | Parameters |
          |---|---|---|
          | constant | `12 h` | the value |
          | uniform | `uniform 4 h 9 h` | least, most |
          | triangular | `triangular 4 h 6 h 9 h` | least, likeliest, most |
          | PERT | `pert 4 h 6 h 9 h` | least, likeliest, most |
          | exponential | `exponential 300 d` | mean |
          | Erlang | `erlang 12 h phases 3` | mean, phases |
          | gamma | `gamma 12 h cv 0.5` | mean, standard deviation over mean |
          | lognormal | `lognormal 70 h cv 0.9` | mean, standard deviation over mean |
          | Weibull | `weibull 70 h cv 0.9` | mean, standard deviation over mean |
          | normal, cut at zero | `normal 12 h cv 0.2` | mean, standard deviation over mean |
          | empirical | `empirical 3 h 5 h 8 h 13 h` or `empirical closures.csv` | observed values; the file has one column with the header `closure (h)` |

        - **Arrivals**: `random` (Poisson), `scheduled` (even), with groups `random groups of 20 wagon`.
        - **Clock times** come back every day, `at 06:00 18:00`, or every week, `on Tue Fri at 22:00`.
        - **Departures**: `when 40 wagon or after 36 h`, `when 80 % full or after 24 h`, `after 12 h`, `every 12 h`, `at once`, or clock times.

        ## Overlays and shocks

        ```yaml
        overlay: two more ferries, border open all night
        extends: mini-corridor.yaml          # or several, applied in order: [mini-corridor.yaml, more-demand.yaml]
        change:
          sea.kuryk-alat.vessels.rail-ferry.count: plus 2
          borders.boyuk-kesik.hours: always
          flows.*.rate: times 1.34
          ports.alat.berths.rail-ferry: 2 until 2025-07-01 then 3
        ```

        | Change | Means |
        |---|---|
        | `PATH: 9 (C52 B)` | sets the value; a path that is not written yet is added |
        | `PATH: plus 2`, `minus 1`, `times 1.34` | changes the value that is there, in its own unit; `times` stretches laws and month lists too |
        | `PATH: plus grain-west`, `minus grain-west` | adds a name to a list, or takes it out |
        | `flows.grain: { cargo: wagon, from: ... }` | adds an element |
        | `PATH: remove` | takes the element or value out |

        `*` in a path stands for any name of an element, or part of one: `flows.metals-*.rate`. The same paths serve `--set 'flows.*.rate=times 1.34'` on the command line.
        When two files change the same value and neither extends the other, the later wins and a warning says so. Files name only what lies in their own folder or below it.

        ## Expectations

        `corridorsim test FILE` judges what a scenario expects of its results, each expectation under a name of its own:

        ```yaml
        expect:
          carried: throughput.caspian in 1.1..1.5 Mt/y            # the mean over the replications
          good-year: p90(throughput.caspian) <= 1.6 Mt/y          # 90 % quantile over the replications; also mean, p10 and p50
          often: p(throughput.caspian >= 1 Mt/y) >= 80 %          # probability
          same: change(throughput.caspian) in -2..2 %             # mean change against accepted results (--baseline), paired
        ```

        Indicators are those of `summary.json`; one that the scenario does not measure is an error before anything runs. An expectation is met when the whole interval of the number lies within the bounds,
        failed when the whole interval lies outside, and otherwise more replications are made until the budget ends. All expectations of a file together are wrong with a probability of at most 5 %.

        ## Hindcasts

        ```yaml
        hindcast: Middle Corridor 2025
        observed:
          titr-teu-2025:                                          # id of the ledger of figures
            quantity: containers on the corridor
            value: 77000 TEU (V1 V3 A)                            # or a range: 38..53 d, at least 27000 TEU
            direction: both
            loaded: both
            from: 2025-01-01
            to: 2025-12-31
            place: Middle Corridor
            scenario: middle-corridor-2025.yaml
            output: [units.aktau-alat-containers.to-alat.teu.loaded, units.aktau-alat-containers.to-aktau.teu.loaded, units.aktau-alat-containers.to-aktau.teu.empty]
            role: calibration
        ```

        A row is compared when it says all of this; otherwise it is listed with what is missing. The scenario is simulated over the window of the row, after its own warm-up: counts a year become counts of the window.
        A window outside the time of the scenario is not compared, unless `simulated-over: scenario` says that a rate or a time observed in another period may stand for it.

        ## Tables

        `tables: [demand.csv]` reads further elements from CSV files. The first header cell names the section, the others keys of its elements, with the unit in parentheses where cells are plain numbers; `source` and `quality` hold for all figures of the line. Empty cells are keys not written.

        ```csv
        flows,cargo,from,to,rate (wagon/d),source,quality
        grain-west,wagon,kostanay,poti,12,C7,B
        ```


        """;
}
