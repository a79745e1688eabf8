# cmake -DINDEX=program -DCHECK=program -DCORPUS=folder -DWORK=folder -DFLOORS=file -P quality.cmake
# Extracts and indexes the corpus and compares it with its gold; fails below the floors.

function(run_or_fail what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${what} ended with ${code}")
  endif()
endfunction()

set(articles ${WORK}/corpus-articles.jsonl)
set(database ${WORK}/corpus.db)
file(REMOVE_RECURSE ${database})
# Lists and errors too: the gold says which is which.
run_or_fail(extraction ${INDEX} --extract --keep-all ${CORPUS}/pages ${CORPUS}/dumps ${CORPUS}/wire.jsonl
            OUTPUT_FILE ${articles})
run_or_fail(indexing ${INDEX} -q -d ${database} ${CORPUS}/pages)
run_or_fail("the check" ${CHECK} ${CORPUS}/gold.jsonl ${articles} --database ${database} --floors ${FLOORS})
