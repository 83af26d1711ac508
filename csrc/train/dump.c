#include "dump.h"

#include <inttypes.h>

static void dump_token(FILE *file, const analysis *analysis, uint32_t at) {
  const token *token = &analysis->tokens.tokens[at];
  const feature *feature = &analysis->features[at];
  fprintf(file, "%" PRIu32 "\t%" PRIu32, token->begin, token->end);
  for (unsigned i = 0; i < FEATURE_HASHES; i++)
    fprintf(file, "\t%08" PRIx32, feature->hashes[i]);
  for (unsigned i = 0; i < FEATURE_FLAGS; i++)
    fprintf(file, "\t%u", feature->flags[i]);
  uint8_t part = analysis->parts[at];
  fprintf(file, "\t%016" PRIx64 "\t%u\t%s\n", feature->classes, analysis->labels[at],
          part ? article_parts[part - 1] : "_");
}

void dump_corpus(FILE *file, const corpus *corpus) {
  for (uint32_t i = 0; i < corpus->articles.count; i++) {
    const analysis *analysis = &corpus->analyses[i];
    fprintf(file, "# id = %s\n", corpus->articles.articles[i].id);
    for (uint32_t row = 0; row < analysis->text.paragraph_count; row++) {
      phrase tokens = feature_paragraph(&analysis->tokens, row);
      for (uint32_t at = tokens.first; at < tokens.last; at++)
        dump_token(file, analysis, at);
      fputc('\n', file);
    }
  }
}
