/** What every shipped diagram and table has to keep to, whoever draws it. */
package app.huike.lifecycle.models;
