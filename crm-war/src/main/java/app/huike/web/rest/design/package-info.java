/** Drafts of diagrams for programs, and for designers who work with files: {@code /api/v1/stages} and {@code /api/v1/designs}. */
package app.huike.web.rest.design;
