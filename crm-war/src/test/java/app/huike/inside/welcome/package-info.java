/** The welcome on the real engine, database and doors. */
package app.huike.inside.welcome;
