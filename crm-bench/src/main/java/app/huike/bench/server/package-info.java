/** What a server costs: the time until it serves, and what each person who is logged in keeps of its memory. */
package app.huike.bench.server;
