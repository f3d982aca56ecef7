/** What is personal about leave: handed to the person it is about, and let go of when the person is erased. */
package org.daybook.leave.privacy;
