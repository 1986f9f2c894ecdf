/** The daily sweep and the win-back inside the container. */
package app.huike.inside.winback;
