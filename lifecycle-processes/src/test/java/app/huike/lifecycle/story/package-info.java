/**
 * Support for process tests: a diagram, fakes in place of doors, and a clock that is moved by hand, so that a test reads like the
 * story of one customer.
 */
package app.huike.lifecycle.story;
