# Lines of a terminal, with the escapes for bold, dim and red that pressmark-query writes, as SVG. Each run of one look
# is one text, stretched to its columns, so that it looks the same whatever font there is.
BEGIN {
  columns = 80; cell = 8.4; line_height = 20; left = 20; top = 40
}

function escaped(text) {
  gsub(/&/, "\\&amp;", text)
  gsub(/</, "\\&lt;", text)
  gsub(/>/, "\\&gt;", text)
  return text
}

# Characters of UTF-8 text: all bytes but those that continue one.
function width(text) {
  gsub(/[\200-\277]/, "", text)
  return length(text)
}

function look_of(code) {
  if (code ~ /31/) return " class=\"hit\""
  if (code ~ /(^|;)1(;|$)/) return " class=\"title\""
  if (code ~ /(^|;)2(;|$)/) return " class=\"quiet\""
  return ""
}

function put(text, look,    blanks) {
  if (match(text, /^ +/)) {
    column += RLENGTH
    text = substr(text, RLENGTH + 1)
  }
  if (text == "") return
  blanks = 0
  if (match(text, / +$/)) {
    blanks = RLENGTH
    text = substr(text, 1, RSTART - 1)
  }
  body = body sprintf("  <text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\"%s>%s</text>\n", left + column * cell,
                      top + NR * line_height, width(text) * cell, look, escaped(text))
  column += width(text) + blanks
}

{
  column = 0
  look = ""
  while (match($0, /\033\[[0-9;]*m/)) {
    before = substr($0, 1, RSTART - 1)
    code = substr($0, RSTART + 2, RLENGTH - 3)
    rest = substr($0, RSTART + RLENGTH)
    put(before, look)
    look = look_of(code)
    $0 = rest
  }
  put($0, look)
}

END {
  w = columns * cell + 2 * left
  h = top + NR * line_height + 14
  printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">\n", w, h, w, h
  print "  <title>An answer of pressmark-query in a terminal</title>"
  print "  <style>"
  print "    text { font: 14px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d7dae0; white-space: pre }"
  print "    .title { font-weight: bold; fill: #ffffff }"
  print "    .hit { font-weight: bold; fill: #ff7b72 }"
  print "    .quiet { fill: #8b949e }"
  print "  </style>"
  printf "  <rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#161b22\"/>\n", w, h
  print "  <circle cx=\"22\" cy=\"20\" r=\"5.5\" fill=\"#ff5f57\"/><circle cx=\"40\" cy=\"20\" r=\"5.5\" fill=\"#febc2e\"/><circle cx=\"58\" cy=\"20\" r=\"5.5\" fill=\"#28c840\"/>"
  printf "%s</svg>\n", body
}
