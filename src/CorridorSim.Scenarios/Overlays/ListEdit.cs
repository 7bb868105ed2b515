using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Adds names to a list or takes them out: <c>plus grain-west</c>, <c>minus metals-west</c>.</summary>
internal static class ListEdit
{
    public static ListNode Apply(string change, Node before, Position at)
    {
        var words = change.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var list = before is MapNode longForm ? longForm.Find("value") ?? before : before;
        var items = list is ListNode { Items: var all } ? all.ToList() : [list];
        if (words is not ["plus" or "minus", _, ..])
            throw new GrammarException("list-edit", $"'{Excerpt.Of(change)}' does not fit a list of names.", "Write 'plus' or 'minus' and names, 'plus grain-west', or the whole list: [metals-west, grain-west].");
        foreach (var name in words.Skip(1).Select(word => word.Trim(',')))
        {
            var found = items.FindIndex(item => item is TextNode text && text.Text == name);
            if (words[0] == "plus" && found < 0)
                items.Add(new TextNode(at, name, quoted: false));
            else if (words[0] == "minus" && found >= 0)
                items.RemoveAt(found);
            else
                throw new GrammarException("list-edit", words[0] == "plus" ? $"'{Excerpt.Of(name)}' is in the list already." : $"'{Excerpt.Of(name)}' is not in the list.", $"The list is {NodeText.Of(list)}.");
        }

        return new ListNode(at, items);
    }
}
