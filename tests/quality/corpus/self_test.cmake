# cmake -DCHECK=program -DGOLD=gold.jsonl -DWORK=folder -P self_test.cmake
# A perfect answer reaches every floor; answers that are broken in one way miss the floor of that measure.

function(check articles measure expected)
  execute_process(COMMAND ${CHECK} ${GOLD} ${articles} --quiet --min-${measure} 1
                  RESULT_VARIABLE code OUTPUT_QUIET)
  if(NOT code EQUAL expected)
    message(FATAL_ERROR "${articles}: --min-${measure} 1 gave ${code}, not ${expected}")
  endif()
endfunction()

# Replaces a pattern in each line of the perfect answer and expects that the measure falls.
function(broken name measure pattern replacement)
  string(REGEX REPLACE "${pattern}" "${replacement}" text "${PERFECT}")
  if(text STREQUAL PERFECT)
    message(FATAL_ERROR "${name}: nothing to break")
  endif()
  file(WRITE ${WORK}/${name}.jsonl "${text}")
  check(${WORK}/${name}.jsonl ${measure} 1)
endfunction()

execute_process(COMMAND ${CHECK} ${GOLD} --perfect OUTPUT_FILE ${WORK}/perfect.jsonl RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "no perfect answer")
endif()
foreach(measure kind sort copy text clean chrome title byline published language caption person org place named single date absent)
  check(${WORK}/perfect.jsonl ${measure} 0)
endforeach()

# Semicolons and brackets mean something to CMake's lists, not to these patterns.
file(READ ${WORK}/perfect.jsonl PERFECT)
broken(no-article kind "\"kind\":\"article\"" "\"kind\":\"list\"")
broken(other-kind sort "\"kind\":\"error\"" "\"kind\":\"list\"")
broken(other-copy copy "(\"byline\":.\"Littoral Press\"[^{]*\"text\":\")" "\\1Exclusive: ")
broken(lost-paragraph text "Six countries agreed Thursday" "Seven countries agreed Thursday")
broken(extra-paragraph clean "\"text\":\"" "\"text\":\"Most read this week\\\\n")
broken(kept-chrome chrome "\"text\":\"" "\"text\":\"Join the conversation\\\\n")
broken(other-title title "\"title\":\"" "\"title\":\"News: ")
broken(other-day published "\"published\":\"2025" "\"published\":\"2024")
broken(other-language language "\"language\":\"de\"" "\"language\":\"nl\"")
broken(no-byline byline "\"byline\":.\"[^\"]*\".," "\"byline\":[],")
broken(other-name person "Hryhorenko|Grigorenko" "Petrenko")
broken(other-org org "Black Sea Passage Authority" "Black Sea Ferry Board")
broken(other-place place "Varna" "Burgas")
broken(wrong-name named "\"entities\":.\\{" "\"entities\":[{\"type\":\"place\",\"name\":\"Wer\",\"canonical\":null,\"forms\":[],\"count\":1,\"roles\":[],\"country\":null},{")
broken(split-name single "\"entities\":.\\{" "\"entities\":[{\"type\":\"place\",\"name\":\"Kiev\",\"canonical\":null,\"forms\":[],\"count\":1,\"roles\":[],\"country\":null},{")
broken(other-date date "\"value\":\"XXXX-10-02\"" "\"value\":\"XXXX-10-03\"")
broken(name-of-chrome absent "\"name\":\"Dolores Whitcombe\"" "\"name\":\"Gil Farraday\"")

# Floors of each language and outlet: what was reached holds, less does not.
function(check_floors name expected)
  execute_process(COMMAND ${CHECK} ${GOLD} ${WORK}/${name}.jsonl --quiet --floors ${WORK}/perfect-floors.tsv
                  RESULT_VARIABLE code OUTPUT_QUIET)
  if(NOT code EQUAL expected)
    message(FATAL_ERROR "${name}: the floors of a perfect answer gave ${code}, not ${expected}")
  endif()
endfunction()

execute_process(COMMAND ${CHECK} ${GOLD} ${WORK}/perfect.jsonl --print-floors
                OUTPUT_FILE ${WORK}/perfect-floors.tsv RESULT_VARIABLE code)
check_floors(perfect 0)
check_floors(other-language 1)
check_floors(other-copy 1)
