"""When the index cannot be read, the page says so and offers another try; never half an answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = [pytest.mark.chromium, pytest.mark.nginx]

INDEX = "**/assets/search/**"
TITLES = ".cb-hit-title"


def is_script(route: Route) -> bool:
    return route.request.resource_type == "script"


def lost(route: Route) -> None:
    if is_script(route):
        route.continue_()
    else:
        route.abort()


def cut_short(route: Route) -> None:
    if is_script(route):
        route.continue_()
        return
    answer = route.fetch()
    body = answer.body()
    route.fulfill(status=answer.status, headers=answer.headers, body=body[: len(body) // 2])


def garbled(route: Route) -> None:
    if is_script(route):
        route.continue_()
        return
    answer = route.fetch()
    body = bytes(byte ^ 0x55 for byte in answer.body())
    route.fulfill(status=answer.status, headers=answer.headers, body=body)


def gone(route: Route) -> None:
    if is_script(route):
        route.continue_()
    else:
        route.fulfill(status=404, body="")


@pytest.mark.parametrize("fault", [lost, cut_short, garbled, gone])
def test_failure_is_told_and_another_try_succeeds(
    fault: Callable[[Route], None], reader: Page, address: str, complaints: list[str]
) -> None:
    reader.context.route(INDEX, fault)
    reader.goto(f"{address}search/?q=六西格玛")
    alert = reader.locator("#cb-search").get_by_role("alert")
    expect(alert).to_be_visible()
    expect(alert).to_contain_text("。")
    expect(reader.locator(TITLES)).to_have_count(0)
    expect(reader.get_by_role("status")).to_have_text("搜索没有完成。")
    reader.context.unroute(INDEX)
    reader.get_by_role("button", name="再试一次").click()
    expect(reader.locator(TITLES).first).to_contain_text("湘江精工")
    expect(alert).to_be_hidden()
    complaints[:] = [each for each in complaints if "Failed to load resource" not in each]


def test_suggestions_tell_a_failure_and_still_lead_to_the_search_page(
    reader: Page, address: str, complaints: list[str]
) -> None:
    reader.context.route(INDEX, lost)
    reader.goto(f"{address}methods/")
    reader.get_by_role("combobox", name="搜索案例").press_sequentially("质量")
    expect(reader.locator(".cb-suggestion-failure")).to_be_visible()
    expect(reader.get_by_role("option")).to_have_text(["搜索“质量”"])
    complaints[:] = [each for each in complaints if "Failed to load resource" not in each]
