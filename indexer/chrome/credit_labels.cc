#include "indexer/chrome/credit_labels.h"

#include <algorithm>
#include <iterator>

namespace pressmark::chrome {
namespace {

constexpr std::string_view kLabels[] = {
    "source", "photo",    "photos",   "photograph", "photographer", "picture",    "pictures",   "pic",
    "image",  "images",   "credit",   "credits",    "file",         "courtesy",   "copyright",  "foto",
    "fotos",  "fotograf", "bild",     "bilder",     "quelle",       "bildquelle", "crédit",     "crédits",
    "imagen", "crédito",  "créditos", "fuente",     "imagem",       "fonte",      "beeld",      "bron",
    "fot",    "zdjęcie",  "źródło",   "фото",       "источник",     "джерело",    "φωτογραφία", "φωτο",
    "πηγή",   "写真",     "提供",     "صورة",       "fotoğraf",     "kaynak",     "kuva",       "snímek",
    "fotó",   "图片来源", "图源",     "来源",       "摄影",
};

std::size_t label_at_start(std::string_view lower) {
  std::size_t longest = 0;
  for (const std::string_view label : kLabels) {
    if (label.size() > longest && lower.substr(0, label.size()) == label) longest = label.size();
  }
  return longest;
}

std::size_t colon_at_start(std::string_view text) {
  for (const std::string_view colon : {":", " :", "："}) {
    if (text.substr(0, colon.size()) == colon) return colon.size();
  }
  return 0;
}

}  // namespace

bool is_credit_label(std::string_view lower) {
  return std::find(std::begin(kLabels), std::end(kLabels), lower) != std::end(kLabels);
}

std::size_t credit_label_at_start(std::string_view lower) {
  std::size_t end = label_at_start(lower);
  if (end > 0 && lower.substr(end, 1) == " ") {  // "image credit:"
    const std::size_t second = label_at_start(lower.substr(end + 1));
    if (second > 0) end += 1 + second;
  }
  const std::size_t colon = end > 0 ? colon_at_start(lower.substr(end)) : 0;
  return colon > 0 ? end + colon : 0;
}

}  // namespace pressmark::chrome
