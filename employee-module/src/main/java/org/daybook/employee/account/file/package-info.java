/** What is personal about the ways in: handed to the person it is about, and let go of when the person is erased. */
package org.daybook.employee.account.file;
