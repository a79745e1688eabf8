#include "indexer/page/double_encoding.h"

#include "tests/support/catch.h"

using pressmark::undo_double_encoding;

TEST_CASE("punctuation that was encoded twice is set right", "[page]") {
  CHECK(undo_double_encoding("the dentistâ€™s â€œchairâ€\xC2\x9D â€“ â‚¬5â€¦") ==
        "the dentist’s “chair” – €5…");
  CHECK(undo_double_encoding("the dentist\xC3\xA2\xC2\x80\xC2\x99s") == "the dentist’s");
  CHECK(undo_double_encoding("Größe, Ä und dentistâ€™s") == "Größe, Ä und dentist’s");
}

TEST_CASE("a text that was encoded twice throughout is set right", "[page]") {
  CHECK(undo_double_encoding("GrÃ¶ÃŸe, Ãœbermut, kÃ¤me, fÃ¼r") == "Größe, Übermut, käme, für");
  CHECK(undo_double_encoding("Ð¿Ð¾Ñ€Ñ‚ Ð¿Ð¾Ñ€Ñ‚") == "порт порт");
}

TEST_CASE("other text stays as it is", "[page]") {
  for (const char* text :
       {"", "plain", "Größe Übermut käme für Äcker", "«À côté», âgé — “É”", "SÃO PAULO É ÂMBAR",
        "порт, λιμάνι, 港口", "Ã©, for example, is é encoded twice: Größe Übermut käme für"}) {
    CHECK(undo_double_encoding(text) == text);
  }
}
