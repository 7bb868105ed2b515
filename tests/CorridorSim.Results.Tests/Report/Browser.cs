using System.IO;
using Microsoft.Playwright;
using Xunit;

namespace CorridorSim.Results.Tests.Report;

/// <summary>The system's Chromium, without a network. Tests skip where it is missing.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>No test measures time: on a machine that has much else to do a page may take minutes.</summary>
    private const float PatienceMilliseconds = 300_000;

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } chromium)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Headless = true, Args = Flags, Timeout = PatienceMilliseconds });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens a page and waits until all its charts stand; notes everything that goes wrong in it.</summary>
    internal async Task<OpenReport> Open(string path, int width = 1000, int height = 900, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        if (_browser is null)
            Assert.Skip("Chromium was not found on the PATH (Debian: apt-get install chromium).");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            Offline = true,
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(PatienceMilliseconds);
        var report = new OpenReport(context, page);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        if (scripts)
            await page.WaitForSelectorAsync("body[data-ready]");
        return report;
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
