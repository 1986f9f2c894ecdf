/** Mail from end to end: a Huike as IT installs it, and a mail server that takes its mails or does not. */
package app.huike.mail;
