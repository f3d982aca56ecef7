/** All HTTP: converts, authorises, returns views, decides nothing. */
package org.daybook.web;
