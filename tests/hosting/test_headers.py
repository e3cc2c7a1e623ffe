"""The three servers send the same headers, and the policy allows no more than the site needs."""

from __future__ import annotations

import re

from nginx_server import policy
from tests.hosting.project_copy import ROOT

HOSTING = ROOT / "scripts/hosting"
FORMS = {
    "nginx/headers.conf": r'^add_header ([\w-]+) "([^"]+)"',
    "apache/casebook.conf": r'^ +Header always set ([\w-]+) "([^"]+)"$',
    "iis/location.xml": r'<add name="([\w-]+)" value="([^"]+)" />',
}


def headers(name: str) -> dict[str, str]:
    found = re.findall(FORMS[name], (HOSTING / name).read_text("utf-8"), re.MULTILINE)
    return {header: value for header, value in found if header != "Cache-Control"}


def test_the_servers_agree():
    nginx, apache, iis = (headers(name) for name in FORMS)
    assert nginx == apache == iis
    assert len(nginx) == 7


def test_the_policy_allows_the_site_itself_and_images_in_it():
    directives = dict(each.strip().split(" ", 1) for each in policy().split(";"))
    assert directives.pop("default-src") == "'self'"
    assert directives.pop("img-src") == "'self' data:"
    # These have no default-src to fall back to; each only forbids.
    assert directives == {
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
