"""Opens the pages of built sites in Chromium and says what is wrong; see check-browser."""

import pathlib
import shutil
import sys

PAYLOADS = [
    "<script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "</title><svg onload=alert(1)>",
    "</textarea><details open ontoggle=alert(1)>x</details>",
    "\" autofocus onfocus=alert(1) x=\"",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//",
    "java\\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}}",
    "${alert(1)}",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
]
VARIANTS = [(scheme, width) for scheme in ("light", "dark") for width in (360, 1280)]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def hostile_log(folder):
    """A log whose records hold each payload in every place that reaches a page."""
    log = pathlib.Path(folder) / "docs" / "adr"
    log.mkdir(parents=True)
    for number, text in enumerate(PAYLOADS, 1):
        quoted = "'" + text.replace("'", "''") + "'"
        other = number % len(PAYLOADS) + 1
        (log / f"{number:04}-x.md").write_text(
            f"---\nstatus: {quoted}\ndate: 2025-01-{number:02}\ntags: [{quoted}]\ndecision-makers: [{quoted}]\n"
            f"consulted: [{quoted}]\n---\n\n# {text}\n\n## {text}\n\n{text}\n\n"
            f"[a]({text.replace(' ', '%20')}) [b](<{text.replace('<', '').replace('>', '')}>) "
            f"![c]({text.replace(' ', '%20')} \"{text}\")\n\n> [!NOTE]\n> {text}\n\n```html\n{text}\n```\n\n"
            f"```{text}\n{text}\n```\n\n```mermaid\nflowchart LR\n  a[\"{text.replace(chr(34), '#quot;')}\"] --> b[B]\n```\n\n| {text} | b |\n| --- | --- |\n| {text} | `{text}` |\n\n- [ ] {text}\n\n"
            f"x[^1]\n\n[^1]: {text}\n\n## More Information\n\n* Relates to [x]({other:04}-x.md)\n")


class Checks:
    def __init__(self, browser, axe):
        self.browser = browser
        self.axe = axe
        self.faults = []
        self.looked = 0

    def page(self, name, **options):
        context = self.browser.new_context(**options)
        page = context.new_page()
        page.on("dialog", lambda dialog: (self.fault(name, "a script of the log ran"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.fault(name, f"error {error}"))
        page.on("console", lambda line: line.type in ("error", "warning") and not self.is_refusal(name, line.text)
                and self.fault(name, f"console: {line.text}"))
        page.on("request", lambda request: request.url.startswith(("file:", "data:"))
                or self.fault(name, f"request to {request.url}"))
        return page

    def fault(self, name, text):
        self.faults.append(f"{name}: {text}")

    def is_refusal(self, name, text):
        """Whether the page's policy did its work: Mermaid parses hostile labels before it makes them harmless."""
        return name.startswith("hostile") and "The action has been blocked" in text

    def accessible(self, site, paths):
        for scheme, width in VARIANTS:
            name = f"{site.name} ({scheme}, {width} px)"
            page = self.page(name, color_scheme=scheme, viewport={"width": width, "height": 800})
            for path in paths:
                page.goto(path.as_uri())
                self.looked += 1
                found = self.axe.run(page, options={"preload": False, "runOnly": {"type": "tag", "values": TAGS}})
                for violation in found.response["violations"]:
                    places = "; ".join(str(node["target"][0]) for node in violation["nodes"][:3])
                    self.fault(f"{name} {path.relative_to(site)}", f"{violation['id']}: {violation['help']} at {places}")
                if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    self.fault(f"{name} {path.relative_to(site)}", "the page scrolls sideways")
            page.context.close()

    def works(self, site):
        index = site / "decisions" / "index.html"
        page = self.page(f"{site.name} without JavaScript", java_script_enabled=False)
        page.goto(index.as_uri())
        rows = page.locator("tbody tr").count()
        if rows == 0 or page.locator("tbody tr:visible").count() != rows:
            self.fault(site.name, "the index is not whole without JavaScript")
        page.context.close()

        page = self.page(f"{site.name} filters")
        page.goto(index.as_uri())
        page.locator("[name=q]").fill("no record says this 8c1f")
        if page.locator("tbody tr:visible").count() != 0 or "q=no" not in page.url:
            self.fault(site.name, "the filter shows what does not fit, or the address does not say it")
        page.reload()
        if page.locator("[data-result]").inner_text() != f"0 of {rows} decisions":
            self.fault(site.name, "the filter is not kept in the address")
        page.locator("[type=reset]").click()
        if page.locator("tbody tr:visible").count() != rows:
            self.fault(site.name, "the filters cannot be taken back")

        if (site / "files" / "mermaid.js").exists():
            for path in diagrams(site)[:8]:
                page.goto(path.as_uri())
                try:
                    page.wait_for_function("[...document.querySelectorAll('.diagram img')].some((image) => image.naturalWidth > 0)", timeout=10000)
                except Exception:
                    self.fault(f"{site.name} {path.relative_to(site)}", "no diagram is drawn")

        page.goto((site / "index.html").as_uri())
        word = page.locator(".cards a").first.inner_text().split()[-1]
        page.keyboard.press("/")
        page.keyboard.type(word)
        try:
            page.locator("dialog.search [role=option]").first.wait_for(timeout=5000)
            page.keyboard.press("Enter")
            page.wait_for_url("**/decisions/**", timeout=5000)
        except Exception as error:
            self.fault(site.name, f"search by keyboard for {word!r}: {str(error).splitlines()[0]}")
        page.context.close()


def diagrams(site):
    """Pages with fenced Mermaid."""
    return [path for path in sorted(site.rglob("*.html")) if "language-mermaid" in path.read_text()]


def sample(site):
    """Pages of all kinds; of many alike the first ones."""
    paths = sorted(site.glob("*.html")) + sorted(site.glob("*/index.html")) + sorted(site.glob("*/*/index.html"))[:5]
    for folder in sorted({path.parent for path in site.rglob("*.html")} - {site}):
        paths += [path for path in sorted(folder.glob("*.html")) if path.name != "index.html"][:20 if folder.name == "decisions" else 2]
    return paths


def main(sites):
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        checks = Checks(browser, Axe())
        for site in map(lambda path: pathlib.Path(path).resolve(), sites):
            checks.accessible(site, diagrams(site)[:3] if site.name.endswith("-with-diagrams") else sample(site))
            checks.works(site)
        browser.close()
    for fault in sorted(set(checks.faults)):
        print("error:", fault, file=sys.stderr)
    print(f"{checks.looked} views of pages, {len(set(checks.faults))} faults")
    sys.exit(1 if checks.faults else 0)


if __name__ == "__main__":
    if sys.argv[1] == "--hostile-log":
        hostile_log(sys.argv[2])
    else:
        main(sys.argv[1:])
