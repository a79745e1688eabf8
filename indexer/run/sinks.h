#pragma once

#include <iosfwd>

#include "indexer/pipeline/pipeline.h"
#include "indexer/report/findings.h"
#include "indexer/writer/writer.h"
#include "shared/program.h"

namespace pressmark {

/// Enters every page in the findings, then hands it on to `article`.
class CountingSink : public Sink {
 public:
  explicit CountingSink(Findings& findings) : findings_(findings) {}
  void begin_source(const SourceFacts&) override {}
  void page(PageResult page) final;
  void end_source(bool) override {}

 protected:
  /// One page that gives an article, or whose article is known.
  virtual void article(PageResult page) = 0;
  /// Any page, before it is sorted out.
  virtual void seen(const PageResult&) {}

 private:
  Findings& findings_;
};

/// Puts the articles into a database.
class DatabaseSink : public CountingSink {
 public:
  DatabaseSink(Writer& writer, Findings& findings) : CountingSink(findings), writer_(writer) {}
  void begin_source(const SourceFacts& source) override { writer_.begin_source(source); }
  void end_source(bool whole) override { writer_.end_source(whole); }

 protected:
  void article(PageResult page) override;

 private:
  Writer& writer_;
};

/// Prints the articles as JSON Lines. Where nobody takes them any more it asks for a stop.
class ExtractSink : public CountingSink {
 public:
  ExtractSink(Streams streams, Findings& findings) : CountingSink(findings), streams_(streams) {}

 protected:
  void article(PageResult page) override;

 private:
  Streams streams_;
};

/// Prints every block with its role, how sure that is, and why. It stops like ExtractSink.
class ExplainSink : public CountingSink {
 public:
  ExplainSink(Streams streams, Findings& findings) : CountingSink(findings), streams_(streams) {}

 protected:
  void article(PageResult) override {}
  void seen(const PageResult& page) override;

 private:
  Streams streams_;
};

}  // namespace pressmark
