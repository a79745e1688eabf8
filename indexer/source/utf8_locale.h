#pragma once

#include <locale.h>

namespace pressmark::archives {

/// A locale with UTF-8 for libraries that give text in the charset of the locale.
class Utf8Locale {
 public:
  Utf8Locale() : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() {
    if (locale_ != nullptr) ::freelocale(locale_);
  }

  /// Makes it the locale of this thread, as long as this lives. Where a system has no such locale, nothing
  /// changes.
  class Use {
   public:
    explicit Use(const Utf8Locale& utf8) : former_(::uselocale(utf8.locale_)) {}
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    ~Use() { ::uselocale(former_); }

   private:
    locale_t former_;
  };

 private:
  locale_t locale_;
};

}  // namespace pressmark::archives
