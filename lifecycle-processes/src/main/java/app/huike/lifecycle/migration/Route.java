package app.huike.lifecycle.migration;

import app.huike.lifecycle.release.Release;
import java.util.SortedMap;

/** From which release to which, and what goes where. */
record Route(Release from, Release to, SortedMap<String, String> mapping) {}
