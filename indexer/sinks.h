#pragma once

#include <iosfwd>

#include "indexer/pipeline.h"
#include "indexer/summary.h"
#include "indexer/writer/writer.h"
#include "shared/message.h"

namespace pressmark {

/// Counts every page and says what was cut or damaged, then hands it on to `article`.
class CountingSink : public Sink {
 public:
  CountingSink(Tally& tally, Messages& messages) : tally_(tally), messages_(messages) {}
  void begin_source(const SourceFacts&) override {}
  void page(PageResult page) final;
  void end_source(bool) override {}

 protected:
  /// One page that gives an article.
  virtual void article(PageResult page) = 0;
  /// Any page, before it is sorted out.
  virtual void seen(const PageResult&) {}

 private:
  Tally& tally_;
  Messages& messages_;
};

/// Puts the articles into a database.
class DatabaseSink : public CountingSink {
 public:
  DatabaseSink(Writer& writer, Tally& tally, Messages& messages)
      : CountingSink(tally, messages), writer_(writer) {}
  void begin_source(const SourceFacts& source) override { writer_.begin_source(source); }
  void end_source(bool whole) override { writer_.end_source(whole); }

 protected:
  void article(PageResult page) override;

 private:
  Writer& writer_;
};

/// Prints the articles as JSON Lines.
class ExtractSink : public CountingSink {
 public:
  ExtractSink(std::ostream& out, Tally& tally, Messages& messages)
      : CountingSink(tally, messages), out_(out) {}

 protected:
  void article(PageResult page) override;

 private:
  std::ostream& out_;
};

/// Prints every block with its role, how sure that is, and why.
class ExplainSink : public CountingSink {
 public:
  ExplainSink(std::ostream& out, Tally& tally, Messages& messages)
      : CountingSink(tally, messages), out_(out) {}

 protected:
  void article(PageResult) override {}
  void seen(const PageResult& page) override;

 private:
  std::ostream& out_;
};

}  // namespace pressmark
