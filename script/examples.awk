# Prints the document with the answers of its examples as they are now; see script/examples.
BEGIN {
  mdoc = file ~ /\.in$/
  tick = sprintf("%c", 39)
}

function fail(why) {
  printf "%s:%d: %s\n", file, NR, why >"/dev/stderr"
  bad = 1
}

# What changes from run to run.
function settled(text) {
  gsub(/ in [0-9.]+ m?s/, " in N s", text)
  gsub(/ [0-9.]+ [kM]B/, " N kB", text)
  return text
}

# Runs a command of the user; sets `output` and `code`.
function run(command, all, line) {
  if (command ~ /^export /) {
    settings = settings command "; "
    output = ""
    code = 0
    return
  }
  all = "{ " settings command "\n} 2>&1; echo \"$?\" >code"
  output = ""
  while ((all | getline line) > 0) output = output line "\n"
  close(all)
  getline code <"code"
  close("code")
  ran++
}

function must_succeed(command) {
  run(command)
  if (code != 0) fail(command ": exit status " code "\n" output)
}

function finish() {
  if (!pending) return
  pending = 0
  if (shown == "" && code != 0) fail(asked ": exit status " code "\n" output)
  printf "%s%s", (shown == "" || settled(shown) == settled(output)) ? shown : output, blanks
  shown = blanks = ""
}

function in_example() {
  if ($0 ~ /^\$ /) {
    finish()
    print
    asked = substr($0, 3)
    run(asked)
    pending = 1
  } else if (!pending) {
    print
  } else if ($0 == "") {
    blanks = blanks "\n"
  } else {
    shown = shown blanks $0 "\n"
    blanks = ""
  }
}

# A display that begins with #! is a program.
function run_program() {
  close("program")
  must_succeed("chmod +x program && ./program >program.out && test -s program.out")
  program = 0
}

function queries_of_row(cell, query) {
  cell = $0
  sub(/^\| */, "", cell)
  cell = substr(cell, 1, index(cell, " | ") - 1)
  while (match(cell, /`[^`]+`/)) {
    query = substr(cell, RSTART + 1, RLENGTH - 2)
    cell = substr(cell, RSTART + RLENGTH)
    if (query ~ /^--/) continue
    if (query !~ "^" tick) query = tick query tick
    must_succeed("pressmark-query -d demo/archive.db " query " >/dev/null")
  }
}

mdoc && /^\.Bd -literal/ { block = 1; print; next }
block && /^#!/ { program = 1; printf "" >"program" }
mdoc && program && !/^\.Ed/ { print; print >"program"; next }
mdoc && /^\.Ed/ && program { run_program() }
mdoc && /^\.Ed/ { finish(); block = 0; print; next }
!mdoc && /^```/ { finish(); block = !block; print; next }
block { in_example(); next }
!mdoc && /^    ((cat|echo) [^|]+ \| )?pressmark-/ { must_succeed(substr($0, 5)) }
!mdoc && /^    [^ ]/ && !/^    (cat|echo|pressmark-|script\/|cmake --install |PATH=)/ { fail("neither an example nor known: " $0) }
!mdoc && /^\| query \|/ { table = 1 }
!mdoc && !/^\|/ { table = 0 }
table && /^\| `/ { queries_of_row() }
{ print }

END {
  finish()
  if (!ran) fail("no example was run")
  exit bad
}
