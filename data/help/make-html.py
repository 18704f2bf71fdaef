#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Captives contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-html.py GUIDE.xml PAGE.html: writes the user's guide as one page that any browser reads, without scripts."""

import html
import sys
import xml.etree.ElementTree as ElementTree

CONTENTS = {"en": "Contents", "ru": "Содержание", "ja": "目次"}

STYLE = """
:root { color-scheme: light dark; }
body { font-family: "Adwaita Sans", Cantarell, "Noto Sans", "Noto Sans CJK JP", sans-serif; line-height: 1.5;
       max-width: 42em; margin: 0 auto; padding: 1em 1.2em 4em; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2em; }
kbd { font: inherit; font-weight: bold; white-space: nowrap; }
dl { display: grid; grid-template-columns: minmax(7em, max-content) 1fr; gap: 0.3em 1em; }
dt { font-weight: bold; }
dd { margin: 0; }
"""


def inline(element):
    """What stands in the text of a block."""
    out = html.escape(element.text or "", quote=False)
    for child in element:
        if child.tag == "a":
            out += f'<a href="#{html.escape(child.get("to"))}">{inline(child)}</a>'
        else:
            name = {"b": "b", "k": "kbd"}[child.tag]
            out += f"<{name}>{inline(child)}</{name}>"
        out += html.escape(child.tail or "", quote=False)
    return " ".join(out.split())


def block(element):
    if element.tag == "h":
        return f"<h3>{inline(element)}</h3>"
    if element.tag == "key":
        return f"<dt>{html.escape(element.get('of'))}</dt>\n<dd>{inline(element)}</dd>"
    return f"<{element.tag}>{inline(element)}</{element.tag}>"


def chapter(element):
    """Items and keys that follow one another make one list."""
    lines = [f'<section id="{html.escape(element.get("id"))}">', f"<h2>{html.escape(element.get('title'))}</h2>"]
    opened = None
    for child in element:
        wanted = {"li": "ul", "key": "dl"}.get(child.tag)
        if wanted != opened:
            lines += [f"</{opened}>"] if opened else []
            lines += [f"<{wanted}>"] if wanted else []
            opened = wanted
        lines.append(block(child))
    lines += [f"</{opened}>"] if opened else []
    return "\n".join(lines + ["</section>"])


def main():
    guide = ElementTree.parse(sys.argv[1]).getroot()
    language = guide.get("lang")
    title = html.escape(guide.get("title"))
    entries = "\n".join(f'<li><a href="#{html.escape(c.get("id"))}">{html.escape(c.get("title"))}</a></li>' for c in guide)
    text = "\n".join(chapter(c) for c in guide)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(f"""<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<h1>{title}</h1>
<nav aria-label="{CONTENTS[language]}">
<ul>
{entries}
</ul>
</nav>
<main>
{text}
</main>
</body>
</html>
""")


main()
