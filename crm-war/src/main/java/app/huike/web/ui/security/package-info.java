/** Users and API keys, for administrators. */
package app.huike.web.ui.security;
