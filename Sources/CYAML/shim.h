#pragma once
#include <yaml.h>

// The parts of an event lie in a union, which Swift could only see by copying it.
static inline const yaml_char_t *cy_scalar(const yaml_event_t *event) { return event->data.scalar.value; }
static inline size_t cy_scalar_length(const yaml_event_t *event) { return event->data.scalar.length; }
static inline int cy_scalar_is_plain(const yaml_event_t *event) { return event->data.scalar.plain_implicit; }

/// What the node is called by `&`, NULL if by nothing.
static inline const yaml_char_t *cy_anchor(const yaml_event_t *event) {
  switch (event->type) {
  case YAML_ALIAS_EVENT: return event->data.alias.anchor;
  case YAML_SCALAR_EVENT: return event->data.scalar.anchor;
  case YAML_SEQUENCE_START_EVENT: return event->data.sequence_start.anchor;
  case YAML_MAPPING_START_EVENT: return event->data.mapping_start.anchor;
  default: return NULL;
  }
}

/// The tag of a scalar as it is written out, NULL if it has none.
static inline const yaml_char_t *cy_tag(const yaml_event_t *event) { return event->data.scalar.tag; }
