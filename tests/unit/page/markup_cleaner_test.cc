#include "indexer/page/markup_cleaner.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::string clean(const std::string& html) {
  std::vector<std::string> notes;
  return clean_markup(html, {}, notes);
}

}  // namespace

TEST_CASE("comments of every kind go", "[page]") {
  CHECK(clean("a<!-- b -- > c --->d<!-->e<!--->f<!--g--!>h<![if IE]>i<![endif]>j<?php k ?>l<!DOCTYPE "
              "html>m</ n>o") == "adefhijlmo");
  CHECK(clean("a<!-- never closed <p>b") == "a");
}

TEST_CASE("raw content goes up to its own end tag", "[page]") {
  CHECK(clean("<script>if (a</b>c) '</scripture>'</script >x<style>p>a{}</STYLE>y") ==
        "<script></script>x<style></style>y");
  CHECK(clean("<script src=a />x") == "<script />x");
}

TEST_CASE("a less-than sign that begins no tag is text", "[page]") {
  CHECK(clean("1 < 2 <3 <") == "1 &lt; 2 &lt;3 &lt;");
}

TEST_CASE("only attributes that are asked for stay", "[page]") {
  CHECK(clean("<P CLASS=a onclick='b>c' data-x=\"d\" id = \"e'f\">g</P>") ==
        "<p class=\"a\" id=\"e'f\">g</p>");
}

TEST_CASE("a quote that is never closed ends with its tag", "[page]") {
  CHECK(clean("<div class=\"a>text</div>more") == "<div class=\"a\">text</div>more");
}

TEST_CASE("elements without content are closed", "[page]") {
  CHECK(clean("a<br>b<wbr>c<source>d</br>e") == "a<br />b<wbr />c<source />d<br/>e");
}

TEST_CASE("end tags that close nothing go", "[page]") {
  CHECK(clean("</b><i>a</b></i></i>") == "<i>a</i>");
  CHECK(clean("<b><td>x</b>y</td></b>") == "<b><td>xy</td></b>");
}

TEST_CASE("a tag that the page ends in is dropped", "[page]") { CHECK(clean("a<div class='b'") == "a"); }
