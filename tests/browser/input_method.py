"""A Chinese input method, as the browser sees one."""

from __future__ import annotations

from playwright.sync_api import Page


class InputMethod:
    """Types into what has the focus: letters first, then the characters chosen for them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)

    def compose(self, letters: str) -> None:
        """The letters, one after another, still to be turned into characters."""
        for end in range(1, len(letters) + 1):
            self._session.send(
                "Input.imeSetComposition",
                {"text": letters[:end], "selectionStart": end, "selectionEnd": end},
            )

    def choose(self, characters: str) -> None:
        """The composition becomes `characters`."""
        self._session.send("Input.insertText", {"text": characters})

    def press(self, key: str) -> None:
        """A key that goes to the input method: browsers give it the code 229."""
        self._session.send(
            "Input.dispatchKeyEvent",
            {"type": "rawKeyDown", "key": key, "code": key, "windowsVirtualKeyCode": 229},
        )
