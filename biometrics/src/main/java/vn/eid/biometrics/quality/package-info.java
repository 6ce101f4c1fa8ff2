/** One class per ISO/IEC 29794-5 component, the profile with its gates, and the guidance and auto-capture built on them. */
package vn.eid.biometrics.quality;
