// What of CodeMirror 6 the bundle holds. Versions in LICENSE; made once with: esbuild entry.js --bundle --minify --format=esm --legal-comments=none --outfile=codemirror.min.js
export { EditorState, StateField, StateEffect, Compartment, Annotation, Transaction, ChangeSet, RangeSetBuilder } from "@codemirror/state";
export { EditorView, Decoration, WidgetType, GutterMarker, gutter, keymap, lineNumbers, highlightActiveLine, highlightActiveLineGutter, drawSelection, highlightSpecialChars, ViewPlugin } from "@codemirror/view";
export { defaultKeymap, indentWithTab } from "@codemirror/commands";
export { syntaxHighlighting, indentOnInput, indentUnit, foldGutter, foldKeymap, bracketMatching } from "@codemirror/language";
export { autocompletion, completionKeymap, startCompletion, acceptCompletion } from "@codemirror/autocomplete";
export { search, searchKeymap, highlightSelectionMatches, openSearchPanel } from "@codemirror/search";
export { yaml } from "@codemirror/lang-yaml";
export { classHighlighter } from "@lezer/highlight";
