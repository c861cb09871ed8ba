"""The stylesheet of the HTML report, and the content security policy that allows this style and nothing else."""

from __future__ import annotations

import base64
import hashlib

LIGHT = {
    "ground": "#ffffff", "ink": "#1b1f24", "soft": "#4a525c", "line": "#8c959f", "link": "#0b4f9e",
    "conflict": "#a11d16", "check": "#8a3d0a", "dispute": "#6a3d8a", "agree": "#22602a", "related": "#6b4e00",
    "single": "#2f4f7f", "shade": "#f2f4f7", "value": "#ffe9a8", "odd": "#ffd0c9",
}  # fmt: skip
DARK = {
    "ground": "#14181d", "ink": "#e8eaed", "soft": "#b3bac3", "line": "#7a838d", "link": "#9cc4ff",
    "conflict": "#ffb4ab", "check": "#ffbf8f", "dispute": "#d9b8f2", "agree": "#9bd79d", "related": "#e6d06c",
    "single": "#a9c7f0", "shade": "#1e242b", "value": "#4d3f0a", "odd": "#6b2019",
}  # fmt: skip
"""The colours by use; every text colour has a contrast of 4.5 on `ground` and `shade`, `ink` on all backgrounds."""


def _variables(colours: dict[str, str]) -> str:
    return "; ".join(f"--{name}: {colour}" for name, colour in colours.items())


STYLE = f"""
:root {{ color-scheme: light dark; {_variables(LIGHT)} }}
@media (prefers-color-scheme: dark) {{ :root {{ {_variables(DARK)} }} }}
* {{ box-sizing: border-box }}
html {{ scroll-padding-top: 1rem }}
body {{ background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; margin: 0 auto;
  max-width: 110rem; overflow-wrap: anywhere; padding: 0 1rem 3rem }}
h1 {{ font-size: 1.5rem; line-height: 1.25 }}
h2 {{ border-bottom: 2px solid currentColor; font-size: 1.2rem; margin: 2.5rem 0 1rem }}
h3 {{ font-size: 1rem; margin: 0 0 .3rem }}
a {{ color: var(--link) }}
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible {{
  outline: 3px solid var(--link); outline-offset: 2px }}
:target {{ outline: 3px solid var(--link); outline-offset: 3px }}
.skip {{ background: var(--ground); left: 0; padding: .6rem 1rem; position: absolute; top: -4rem }}
.skip:focus {{ top: 0 }}
.summary {{ font-size: 1.15rem; font-weight: 600; margin: .4rem 0 }}
header ul {{ columns: 30rem; padding-left: 1.2rem }} header li {{ break-inside: avoid }}
nav ul {{ display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0 }}
nav a {{ display: inline-block; padding: .3rem 0 }}
.conflict, .differ {{ color: var(--conflict) }} .check, .unsure {{ color: var(--check) }}
.dispute {{ color: var(--dispute) }} .agree {{ color: var(--agree) }} .related {{ color: var(--related) }}
.single {{ color: var(--single) }} section.part {{ color: inherit }}
mark {{ background: var(--value); border-radius: .2rem; color: var(--ink); font-weight: 700; padding: 0 .2rem }}
mark.odd {{ background: var(--odd); text-decoration: underline }}
.soft, .why, .more, figcaption, caption, footer {{ color: var(--soft); font-size: .9rem }}
.digest .body {{ columns: 2 28rem; column-gap: 2.5rem }} .digest h3 {{ break-after: avoid; margin-top: .4rem }}
.digest li {{ margin-bottom: .4rem }} .digest li li {{ break-inside: avoid }}
.claim {{ border-top: 1px solid var(--line); break-inside: avoid; contain-intrinsic-size: auto 10rem;
  content-visibility: auto; padding: .8rem 0 }}
.body > .claim:first-child {{ border-top: 0; padding-top: 0 }}
.claim p {{ margin: .2rem 0 }}
.lead.plain {{ font-weight: 400; max-width: 60rem }}
.values {{ font-size: 1.05rem }} .values span {{ display: inline-block }}
.quotes {{ display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)) }}
blockquote {{ border-left: 3px solid var(--line); margin: .5rem 0; max-width: 60rem; padding: 0 0 0 .8rem }}
cite {{ font-size: .9rem; font-style: normal }}
.review {{ background: var(--shade); border-radius: .3rem; padding: .3rem .6rem }}
.section-single li, .reviewed li {{ margin-bottom: .3rem; max-width: 60rem }}
details details, .claim details {{ margin: 0 }} summary {{ width: fit-content }}
.section-single summary {{ font-weight: 600 }}
.scroll {{ overflow-x: auto }}
table {{ border-collapse: collapse; min-width: 100% }}
caption {{ padding: .3rem 0; text-align: left }}
th, td {{ border-bottom: 1px solid var(--line); overflow-wrap: normal; padding: .45rem .7rem; text-align: left;
  vertical-align: top }}
thead th {{ border-bottom-width: 2px }}
thead th {{ white-space: nowrap }}
tbody th {{ font-weight: 600; min-width: 11rem }}
td:last-child {{ min-width: 13rem }}
.articles td:last-child {{ min-width: 0 }}
td.odd {{ background: var(--shade); box-shadow: inset 3px 0 var(--conflict) }}
.articles {{ display: grid; gap: 2rem; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)) }}
.furniture {{ color: var(--soft); font-size: .85rem }} p.heading {{ font-weight: bold }} p.list {{ padding-left: 1rem }}
.chosen {{ text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em }}
a.mark {{ color: inherit; display: inline-block; font-weight: bold; min-width: 1.1rem; text-align: center;
  text-decoration: none }}
a.mark:hover {{ text-decoration: underline }}
a.mark.conflict {{ color: var(--conflict) }} a.mark.check {{ color: var(--check) }}
a.mark.dispute {{ color: var(--dispute) }} a.mark.agree {{ color: var(--agree) }}
a.mark.related {{ color: var(--related) }} a.mark.single {{ color: var(--single) }}
summary {{ cursor: pointer; padding: .3rem 0 }}
footer {{ border-top: 1px solid var(--line); margin-top: 3rem }} code {{ font-size: .85rem }}
@media (max-width: 40rem) {{
  .figures thead {{ display: none }}
  .figures table, .figures caption, .figures tbody, .figures tr, .figures th, .figures td {{ display: block }}
  .figures th, .figures td {{ border: 0; padding: .15rem 0 }} .figures tr {{ border-bottom: 1px solid var(--line);
  padding: .5rem 0 }} .figures td[data-source]::before {{ content: attr(data-source) " "; color: var(--soft) }}
  .figures td.silent {{ display: none }}
}}
@media print {{
  :root {{ {_variables(LIGHT)} }}
  body {{ font-size: 10pt; max-width: none; padding: 0 }}
  nav, .skip {{ display: none }} a {{ color: inherit }} .scroll {{ overflow: visible }}
  .articles {{ display: block }} h2, h3 {{ break-after: avoid }} tr, blockquote, li {{ break-inside: avoid }}
  details::details-content {{ content-visibility: visible; display: block; height: auto }}
  .claim {{ content-visibility: visible }} details.why {{ display: none }} mark {{ print-color-adjust: exact }}
  #articles {{ break-before: page }}
}}
"""


def policy(style: str) -> str:
    """Nothing is loaded and nothing runs; the only style allowed is identified by its hash."""
    found = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{found}'; base-uri 'none'; form-action 'none'"
