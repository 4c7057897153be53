"""Edits a project while its preview is open in Chromium, and says what the page did not do; see check-preview."""

import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

TIMEOUT = 10_000


class Preview:
    """A running preview, whose address is read from what it prints."""

    def __init__(self, adrgen, project, port=0):
        self.process = subprocess.Popen(
            [adrgen, "serve", "-C", project, "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                self.address, self.port = found[0], int(found[1])
                return
        raise SystemExit("error: the preview did not start")

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        self.process.kill()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


def edit(path, old, new):
    text = path.read_text()
    assert old in text, f"{path} has no {old!r}"
    path.write_text(text.replace(old, new, 1))


def main(adrgen, project):
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Error, sync_playwright

    faults = []

    def check(is_right, text):
        if not is_right:
            faults.append(text)

    def seen(page, expression, text, argument=None):
        # Not wait_for_function, which evaluates in the page, where the security policy forbids that.
        end = time.monotonic() + TIMEOUT / 1000
        while time.monotonic() < end:
            try:
                if page.evaluate(expression, argument):
                    return
            except Error:
                pass  # The page is being loaded.
            page.wait_for_timeout(20)
        faults.append(text)

    record = project / "docs" / "adr" / "0009-process-payment-webhooks-idempotently.md"
    body = record.read_text()
    filler = "\n".join(f"Paragraph {number}.\n" for number in range(60))
    record.write_text(f"{body}\n## Long part\n\n{filler}\n## Later part\n\nThe end.\n\n{filler}\n")
    with Preview(adrgen, str(project)) as preview, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(TIMEOUT)
        page.on("pageerror", lambda error: faults.append(f"error {error}"))
        noise = re.compile(r"ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET")
        page.on("console", lambda line: line.type in ("error", "warning") and not noise.search(line.text)
                and faults.append(f"console: {line.text}"))
        loads = []
        page.on("request", lambda request: request.is_navigation_request() and loads.append(request.url))
        address = f"{preview.address}decisions/{record.stem}.html"
        page.goto(address)

        # A change above what is being read: loaded anew, and the heading stays where it is in the window.
        heading = "document.querySelector('main h2:last-of-type').getBoundingClientRect().top"
        page.evaluate("document.querySelector('main h2:last-of-type').scrollIntoView({block: 'start'}); scrollBy(0, -60)")
        before = page.evaluate(heading)
        edit(record, "Paragraph 3.", "Paragraph 3, changed.\n\nAnd one that is new.")
        seen(page, "document.body.innerText.includes('And one that is new.')", "the page does not show a change")
        seen(page, f"before => Math.abs({heading} - before) < 3", "the page does not stay at its place", before)
        check(len(loads) == 2, f"one change loads the page {len(loads) - 1} times anew")

        # A change of another record leaves the page alone; the index keeps its filter.
        other = project / "docs" / "adr" / "0001-record-architecture-decisions.md"
        index = browser.new_page()
        index.goto(f"{preview.address}decisions/")
        index.locator("[name=q]").fill("webhook")
        rows = index.locator("tbody tr:visible").count()
        edit(other, "# Record architecture decisions", "# Record all architecture decisions")
        seen(index, "document.querySelector('tbody').textContent.includes('Record all architecture')",
             "the index does not show a new title")
        check(index.locator("tbody tr:visible").count() == rows == 1, "the index loses its filter")
        check(index.locator("[name=q]").input_value() == "webhook", "the index loses its query")
        check(index.evaluate("document.activeElement.name") == "q", "the field loses the focus")
        check(len(loads) == 2, "a change elsewhere loads the page anew")

        # A broken configuration is shown, escaped, with the page as it was; mended, it goes away.
        settings = project / "adrgen.yml"
        good = settings.read_text()
        settings.write_text(good + "\n<img src=x onerror=alert(1)>: [\n")
        page.locator(".preview:visible").wait_for()
        text = page.locator(".preview").inner_text()
        check("could not be built" in text and "adrgen.yml" in text, f"the page does not say what is wrong: {text!r}")
        check(page.locator(".preview img").count() == 0, "a message reaches the page as HTML")
        check("And one that is new." in page.inner_text("main"), "the last good page is gone")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for violation in Axe().run(page, options={"preload": False}).response["violations"]:
                faults.append(f"with a message ({scheme}): {violation['id']}: {violation['help']}")
        page.locator(".preview button").click()
        check(page.locator(".preview:visible").count() == 0, "a message cannot be dismissed")
        settings.write_text(good)
        seen(page, "sessionStorage.getItem('adrgen-dismissed') === 'null'", "the page does not hear that all is well")
        settings.write_text(good + "\nlog: [\n")
        page.locator(".preview:visible").wait_for()
        settings.write_text(good)
        page.locator(".preview").wait_for(state="hidden")

        # A template of the project's own counts as well.
        templates = project / "templates" / "site" / "partials"
        templates.mkdir(parents=True)
        (templates / "footer.html").write_text("<footer class=\"foot\">{{#site</footer>\n")
        settings.write_text(good + "\ntemplates: templates\n")
        page.locator(".preview:visible").wait_for()
        check("footer.html" in page.locator(".preview").inner_text(), "a broken template is not named")
        (templates / "footer.html").write_text("<footer class=\"foot\"><p>Our own line</p></footer>\n")
        seen(page, "document.body.innerText.includes('Our own line')", "a changed template does not reach the page")
        page.locator(".preview").wait_for(state="hidden")

        # The preview ends, the record changes, the preview starts again: the page follows.
        check(preview.end() == 0, "the preview does not end well")
        page.locator(".preview:visible").wait_for()
        check("has ended" in page.locator(".preview").inner_text(), "the page does not say that the preview has ended")
        edit(record, "And one that is new.", "And one that is newer.")
        with Preview(adrgen, str(project), preview.port) as again:
            seen(page, "document.body.innerText.includes('And one that is newer.')",
                 "the page does not follow a new preview")
            page.locator(".preview").wait_for(state="hidden")
            browser.close()
            check(again.end() == 0, "the preview does not end well")
    check(not (project / "site").exists(), "the preview writes pages")
    for fault in faults:
        print("error:", fault, file=sys.stderr)
    print(f"preview in a browser: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
