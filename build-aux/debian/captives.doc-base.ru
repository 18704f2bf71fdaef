Document: captives-guide-ru
Title: Captives: the user's guide (Russian)
Author: The Captives contributors
Abstract: How to read the charts, find where a figure comes from,
 make a chart or a story of one's own, export, print and present.
Section: Science/Social

Format: HTML
Index: /usr/share/doc/captives/help/ru.html
Files: /usr/share/doc/captives/help/ru.html
