/** Assistance against photographs and screens held before the camera. It claims no conformance to ISO/IEC 30107-3. */
package vn.eid.biometrics.liveness;
