/** Tests that run inside Payara Micro, in the product's own deployment; all classes of this package are deployed with it. */
package app.huike.inside;
