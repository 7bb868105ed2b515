using System.Globalization;
using System.IO;
using System.Xml;
using CorridorSim.Cli.Testing;
using CorridorSim.Experiments.Gate;

namespace CorridorSim.Cli.Views;

/// <summary>What a test found as JUnit XML, which every CI system reads: a suite per scenario, a case per check. What is undecided counts as failed there, with a type of its own.</summary>
internal static class JUnitXml
{
    public static void Write(Stream stream, IReadOnlyList<TestResult> results)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = true, Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "corridorsim test");
        foreach (var result in results)
            Write(xml, result);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, TestResult result)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Printable.Of(result.Title));
        xml.WriteAttributeString("file", result.Subject.File);
        xml.WriteAttributeString("tests", Number(1 + result.Findings.Count));
        xml.WriteAttributeString("failures", Number(result.Findings.Count - result.Count(GateVerdict.Passed) + (result.IsUneven ? 1 : 0)));
        xml.WriteAttributeString("errors", result.Failure is null ? "0" : "1");
        xml.WriteAttributeString("time", result.Took.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
        if (result.Failure is { } failure)
            Write(xml, result, "run", "error", "broken", failure);
        else if (result.Balance is { } balance)
            Write(xml, result, "check tonnes", balance.IsEven ? null : "failure", "failed", GateText.Balance(balance));
        foreach (var finding in result.Findings)
            Write(xml, result, $"{finding.Check.Kind} {finding.Check.Name}", finding.Verdict == GateVerdict.Passed ? null : "failure", finding.Verdict == GateVerdict.Failed ? "failed" : "undecided", GateText.Sentence(finding));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, TestResult result, string name, string? element, string type, string message)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Printable.Of(result.Title));
        xml.WriteAttributeString("name", Printable.Of(name));
        if (element is not null)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("type", type);
            xml.WriteAttributeString("message", Printable.Of(message.Split('\n')[0]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
