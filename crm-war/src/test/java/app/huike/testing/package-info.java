/**
 * What tests of the whole product stand on: one running Huike for REST and browser tests ({@link app.huike.testing.RunningHuike}), one more
 * for tests that run inside the container ({@link app.huike.testing.InContainer}), and a browser ({@link app.huike.testing.Browser}). Each is
 * started when the first test asks for it, shared by all others, and stopped at the end of the test run.
 */
package app.huike.testing;
