# cmake -DINDEX=program -DCHECK=program -DCORPUS=folder -DWORK=folder -DFLOORS=key,share,... -P quality.cmake
# Extracts the corpus and compares it with its gold; fails below the floors.

string(REPLACE "," ";" floors "${FLOORS}")
set(arguments)
while(floors)
  list(POP_FRONT floors key share)
  list(APPEND arguments --min-${key} ${share})
endwhile()

set(articles ${WORK}/corpus-articles.jsonl)
execute_process(COMMAND ${INDEX} --extract ${CORPUS}/pages ${CORPUS}/dumps ${CORPUS}/wire.jsonl
                OUTPUT_FILE ${articles} RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "extraction ended with ${code}")
endif()
execute_process(COMMAND ${CHECK} ${CORPUS}/gold.jsonl ${articles} ${arguments} RESULT_VARIABLE code)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "the corpus is below a floor")
endif()
