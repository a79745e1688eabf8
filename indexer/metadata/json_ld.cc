#include "indexer/metadata/json_ld.h"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "indexer/metadata/json_text.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostScripts = 64;
constexpr std::size_t kMostScriptBytes = 2'000'000;  // of one script
constexpr std::size_t kMostNodes = 4'000;
constexpr std::size_t kMostValues = 64;  // authors, keywords
constexpr std::size_t kLongestText = 2'000;
constexpr int kDepth = 100;

constexpr std::string_view kArticleTypes[] = {"NewsArticle",         "Article",
                                              "BlogPosting",         "ReportageNewsArticle",
                                              "AnalysisNewsArticle", "OpinionNewsArticle",
                                              "ReviewNewsArticle",   "BackgroundNewsArticle",
                                              "LiveBlogPosting",     "Report",
                                              "ScholarlyArticle",    "TechArticle",
                                              "SatiricalArticle",    "AdvertiserContentArticle"};

// Where further things of the page itself stand; other keys lead to other stories.
constexpr const char* kOwnKeys[] = {"@graph", "mainEntity", "mainEntityOfPage"};

std::string text_of(const Json& value) {
  if (value.is_string()) return plain_text(value.get_ref<const std::string&>().substr(0, kLongestText));
  if (value.is_number_integer()) return std::to_string(value.get<long long>());
  return {};
}

const Json* member(const Json& node, const char* key) {
  if (!node.is_object()) return nullptr;
  const auto at = node.find(key);
  return at == node.end() || at->is_null() ? nullptr : &*at;
}

std::string text_member(const Json& node, const char* key) {
  const Json* value = member(node, key);
  if (value == nullptr) return {};
  if (value->is_array() && !value->empty()) return text_of(value->front());
  return text_of(*value);
}

std::vector<std::string> types_of(const Json& node) {
  std::vector<std::string> types;
  const Json* type = member(node, "@type");
  if (type == nullptr) return types;
  const auto add = [&](const Json& value) {
    std::string word = text_of(value);
    if (const std::size_t slash = word.rfind('/'); slash != std::string::npos) word.erase(0, slash + 1);
    if (!word.empty() && types.size() < kMostValues) types.push_back(std::move(word));
  };
  if (type->is_array()) {
    for (const Json& value : *type) add(value);
  } else {
    add(*type);
  }
  return types;
}

bool is_article(const std::vector<std::string>& types) {
  return std::any_of(types.begin(), types.end(), [](const std::string& type) {
    return std::find(std::begin(kArticleTypes), std::end(kArticleTypes), type) != std::end(kArticleTypes);
  });
}

// All things at the top, and those that a thing points to by its @id.
struct Graph {
  std::vector<const Json*> things;
  std::map<std::string, const Json*> by_id;
};

void collect(const Json& root, Graph& graph) {
  std::vector<const Json*> open = {&root};
  while (!open.empty() && graph.things.size() < kMostNodes) {
    const Json& node = *open.back();
    open.pop_back();
    if (node.is_array()) {
      const std::size_t count = std::min(node.size(), kMostNodes);
      for (std::size_t i = count; i > 0; --i) open.push_back(&node[i - 1]);
    } else if (node.is_object()) {
      if (member(node, "@type") != nullptr) graph.things.push_back(&node);
      const std::string id = text_member(node, "@id");
      if (!id.empty() && node.size() > 1) graph.by_id.emplace(id, &node);
      for (const char* key : kOwnKeys) {
        const Json* more = member(node, key);
        if (more != nullptr && more->is_structured()) open.push_back(more);
      }
    }
  }
}

const Json& resolved(const Graph& graph, const Json& node) {
  if (!node.is_object() || member(node, "name") != nullptr) return node;
  const auto at = graph.by_id.find(text_member(node, "@id"));
  return at == graph.by_id.end() ? node : *at->second;
}

void add_names(const Graph& graph, const Json& value, std::vector<std::string>& names) {
  const auto add = [&](const std::string& name) {
    if (!name.empty() && names.size() < kMostValues) names.push_back(name);
  };
  const auto add_one = [&](const Json& one) {
    if (one.is_string()) return add(text_of(one));
    const Json& thing = resolved(graph, one);
    const Json* name = member(thing, "name");
    if (name != nullptr && name->is_array()) {
      for (const Json& part : *name) add(text_of(part));
    } else if (name != nullptr) {
      add(text_of(*name));
    }
  };
  if (!value.is_array()) return add_one(value);
  for (const Json& one : value) add_one(one);
}

std::vector<std::string> names_member(const Graph& graph, const Json& node, const char* key) {
  std::vector<std::string> names;
  if (const Json* value = member(node, key)) add_names(graph, *value, names);
  return names;
}

std::optional<std::string> some(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

// An address as a string, as {"url": ...}, or as the first of a list of them.
std::string address_member(const Graph& graph, const Json& node, const char* key) {
  const Json* value = member(node, key);
  if (value == nullptr) return {};
  if (value->is_array()) value = value->empty() ? nullptr : &value->front();
  if (value == nullptr) return {};
  if (value->is_string()) return text_of(*value);
  const Json& thing = resolved(graph, *value);
  std::string url = text_member(thing, "url");
  if (url.empty()) url = text_member(thing, "@id");
  return url;
}

std::optional<bool> flag_member(const Json& node, const char* key) {
  const Json* value = member(node, key);
  if (value == nullptr) return std::nullopt;
  if (value->is_boolean()) return value->get<bool>();
  const std::string word = to_lower(text_of(*value));
  if (word == "false") return false;
  return word == "true" ? std::optional(true) : std::nullopt;
}

void add_keywords(const Json& node, LinkedFacts& facts) {
  const Json* value = member(node, "keywords");
  if (value == nullptr) return;
  const auto add = [&](std::string_view words) {
    while (!words.empty() && facts.keywords.size() < kMostValues) {
      const std::size_t end = std::min(words.find(','), words.size());
      std::string word = plain_text(words.substr(0, end));
      if (!word.empty()) facts.keywords.push_back(std::move(word));
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  };
  if (value->is_string()) return add(value->get_ref<const std::string&>());
  if (!value->is_array()) return;
  for (const Json& one : *value) {
    if (one.is_string()) add(one.get_ref<const std::string&>());
  }
}

// The lines of the article's text, where the page hands it to machines.
void add_paragraphs(const Json& node, LinkedFacts& facts) {
  constexpr std::size_t kMostParagraphs = 5'000;
  const Json* body = member(node, "articleBody");
  if (body == nullptr || !body->is_string()) return;
  std::string_view rest = body->get_ref<const std::string&>();
  while (!rest.empty() && facts.paragraphs.size() < kMostParagraphs) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string paragraph = plain_text(rest.substr(0, end));
    if (!paragraph.empty()) facts.paragraphs.push_back(std::move(paragraph));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void read_article(const Graph& graph, const Json& node, LinkedFacts& facts) {
  facts.has_article = true;
  facts.headline = some(text_member(node, "headline"));
  if (!facts.headline) facts.headline = some(text_member(node, "name"));
  facts.published = some(text_member(node, "datePublished"));
  if (!facts.published) facts.published = some(text_member(node, "dateCreated"));
  facts.modified = some(text_member(node, "dateModified"));
  facts.section = some(text_member(node, "articleSection"));
  facts.language = some(text_member(node, "inLanguage"));
  facts.licence = some(address_member(graph, node, "license"));
  facts.image = some(address_member(graph, node, "image"));
  facts.url = some(address_member(graph, node, "url"));
  facts.authors = names_member(graph, node, "author");
  if (facts.authors.empty()) facts.authors = names_member(graph, node, "creator");
  const auto publishers = names_member(graph, node, "publisher");
  if (!publishers.empty()) facts.publisher = publishers.front();
  facts.is_free = flag_member(node, "isAccessibleForFree");
  add_keywords(node, facts);
  add_paragraphs(node, facts);
}

bool is_of_page(const Graph& graph, const Json& node, const std::string& url) {
  if (url.empty()) return false;
  return address_member(graph, node, "url") == url ||
         address_member(graph, node, "mainEntityOfPage") == url || text_member(node, "@id") == url;
}

const Json* article_of(const Graph& graph, const std::string& url) {
  const Json* first = nullptr;
  for (const Json* thing : graph.things) {
    if (!is_article(types_of(*thing))) continue;
    if (is_of_page(graph, *thing, url)) return thing;
    if (first == nullptr) first = thing;
  }
  return first;
}

// What a WebPage says is used only where no article says anything.
void read_web_page(const Graph& graph, LinkedFacts& facts) {
  for (const Json* thing : graph.things) {
    const auto types = types_of(*thing);
    const bool web_page = std::find(types.begin(), types.end(), "WebPage") != types.end();
    if (!web_page) continue;
    if (!facts.published) facts.published = some(text_member(*thing, "datePublished"));
    if (!facts.modified) facts.modified = some(text_member(*thing, "dateModified"));
    if (!facts.has_article && facts.authors.empty()) facts.authors = names_member(graph, *thing, "author");
  }
}

void read_publisher(const Graph& graph, LinkedFacts& facts) {
  constexpr std::string_view kOutlets[] = {"WebSite", "NewsMediaOrganization", "Organization"};
  for (const std::string_view outlet : kOutlets) {
    for (const Json* thing : graph.things) {
      const auto types = types_of(*thing);
      const bool fits = std::find(types.begin(), types.end(), outlet) != types.end();
      if (fits && !facts.publisher) facts.publisher = some(text_member(*thing, "name"));
    }
  }
}

Json parsed(const std::string& script) {
  if (script.size() > kMostScriptBytes || nests_deeper(script, kDepth)) return Json(Json::value_t::discarded);
  Json json = Json::parse(script, nullptr, false);
  return json.is_discarded() ? Json::parse(mended_json(script), nullptr, false) : json;
}

}  // namespace

LinkedFacts read_json_ld(const Head& head, const std::string& url_hint) {
  std::vector<Json> roots;
  for (const std::string& script : head.json_ld) {
    if (roots.size() == kMostScripts) break;
    Json root = parsed(script);
    if (!root.is_discarded()) roots.push_back(std::move(root));
  }
  Graph graph;
  for (const Json& root : roots) collect(root, graph);
  LinkedFacts facts;
  for (const Json* thing : graph.things) {
    for (std::string& type : types_of(*thing)) {
      if (facts.types.size() < kMostValues) facts.types.push_back(std::move(type));
    }
  }
  if (const Json* article = article_of(graph, url_hint)) read_article(graph, *article, facts);
  read_web_page(graph, facts);
  read_publisher(graph, facts);
  return facts;
}

}  // namespace pressmark
