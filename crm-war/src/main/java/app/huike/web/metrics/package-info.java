/**
 * What those ask who watch by machine: {@code /metrics}, in the text format of Prometheus. The rooms say what there is to tell
 * ({@link app.huike.crm.platform.OperatingFigures}); this passes it on to MicroProfile Metrics.
 */
package app.huike.web.metrics;
